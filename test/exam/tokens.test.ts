import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const TOKENS = 'plugins/docusaurus-plugin-obsidian-vault/src/theme/styles/tokens.css';

const sheets = readdirSync('plugins', {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .flatMap(({name}) => {
    const src = path.join('plugins', name, 'src');
    return readdirSync(src, {recursive: true, encoding: 'utf8'}).map((file) => path.join(src, file));
  })
  .filter((file) => file.endsWith('.css'));

describe('the style sheets', () => {
  it('should use no custom property of the vault theme that is not defined', () => {
    const definedIn = (text: string) => new Set<string>(text.match(/--vault-[\w-]+(?=\s*:)/g));
    const tokens = definedIn(readFileSync(TOKENS, 'utf8'));
    const unknown = sheets.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const own = definedIn(text);
      return Array.from(text.matchAll(/var\(\s*(--vault-[\w-]+)/g), ([, name = '']) => name)
        .filter((name) => !tokens.has(name) && !own.has(name))
        .map((name) => `${file}: ${name}`);
    });
    expect(sheets.length).toBeGreaterThan(3);
    expect(unknown).toEqual([]);
  });
});
