import {readFileSync} from 'node:fs';
import path from 'node:path';
import {buildLog, filesOf, siteFolder} from './built-site.js';

describe.each(['ugly', 'ugly-webpack'] as const)('the CSS snippets of %s', (site) => {
  const css = filesOf(site)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(path.join(siteFolder(site), file), 'utf8'))
    .join('\n');

  it('should apply to notes and to nothing else', () => {
    expect(css).toMatch(/(?<=[},\s])\.vault-note h2\s*\{[^}]*letter-spacing:\s*0?\.0123em/);
    expect(css).toMatch(/\[data-theme="?dark"?\] \.vault-note \.callout\[data-callout="?tip"?\]/);
  });

  it('should load nothing from elsewhere, and hold nothing that is turned off', () => {
    expect(css).not.toMatch(/canary/i);
  });

  it('should be reported where they cannot be used, and not end the build', () => {
    const reported = buildLog(site).match(/\.obsidian\/snippets\/\S+/g);
    expect(reported).toEqual([
      '.obsidian/snippets/broken.css:1:1',
      '.obsidian/snippets/looks.css:2:1',
      '.obsidian/snippets/looks.css:5:6',
      '.obsidian/snippets/looks.css:7:1',
    ]);
  });
});
