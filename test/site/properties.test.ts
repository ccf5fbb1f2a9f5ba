import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {page, select, siteFolder, textOf} from './built-site.js';

describe('the properties of a note', () => {
  const note = page('ugly', '/compute/ec2-basics');
  const shown = (name: string) => select(note, `.vault-properties [data-property="${name}"] dd`).map(textOf);

  it('should stand under the title: tags, aliases, dates', () => {
    expect(shown('tags')).toEqual(['#compute', '#aws/core']);
    expect(shown('aliases')).toEqual(['Elastic Compute Cloud', 'EC2']);
    expect(shown('created')).toEqual(['2026-01-05']);
    expect(shown('updated')).toEqual(['2026-03-09 10:00']);
    expect(shown('cover')).toEqual([]);
  });

  it('should link each tag to its page', () => {
    const links = select(note, '.vault-properties a.tag').map(({properties}) => String(properties.href));
    expect(links).toEqual(['/tags/compute', '/tags/aws/core']);
    for (const link of links) expect(() => page('ugly', link)).not.toThrow();
  });

  it('should give the cover to social previews', () => {
    const [image] = select(note, 'meta[property="og:image"]').map(({properties}) => String(properties.content));
    expect(image).toMatch(/^https:\/\/[^/]+\/attachments\/images\/chart\.png$/);
  });

  it('should make redirects of aliases, below every base URL', () => {
    const redirect = (site: 'ugly' | 'ugly-webpack') =>
      path.join(siteFolder(site), 'compute/elastic-compute-cloud/index.html');
    expect(existsSync(redirect('ugly'))).toBe(true);
    expect(readFileSync(redirect('ugly'), 'utf8')).toContain('url=/compute/ec2-basics"');
    expect(readFileSync(redirect('ugly-webpack'), 'utf8')).toContain('url=/base/compute/ec2-basics"');
  });
});
