import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fromHtml} from 'hast-util-from-html';
import {select} from 'hast-util-select';
import {toText} from 'hast-util-to-text';
import {writeOldAddresses} from '../../plugins/docusaurus-plugin-exam-tips/src/files/old-addresses.js';
import type {ExamNote} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'addresses-'));
});
afterEach(() => rmSync(outDir, {recursive: true}));

const note = (slug: string, title = 'A note'): ExamNote => ({
  title,
  slug,
  url: `/base/${slug}`,
  path: 'A note.md',
  page: `/base/exam-tips?note=${encodeURIComponent(slug)}`,
  count: 1,
});
async function write(notes: readonly ExamNote[], trailingSlash?: boolean): Promise<string[]> {
  const site = {outDir, routeBasePath: 'study/exam-tips', trailingSlash, url: 'https://example.org', language: 'de'};
  await writeOldAddresses(notes, {...site, titleOf: (title) => `Prüfungstipps: ${title}`});
  const entries = readdirSync(outDir, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name))).sort();
}

describe('the old address of a note’s tips', () => {
  it.each([
    [undefined, 'study/exam-tips/compute/ec2/index.html'],
    [true, 'study/exam-tips/compute/ec2/index.html'],
    [false, 'study/exam-tips/compute/ec2.html'],
  ])('should be a file where hosts look for it, with trailingSlash %s', async (trailingSlash, file) => {
    expect(await write([note('compute/ec2')], trailingSlash)).toEqual([file]);
  });

  it('should lead to the index with the tips of that note, without a script, under any title', async () => {
    const title = '</title><script>"x"&amp;';
    const [file = ''] = await write([note('a&b/c', title)]);
    const html = readFileSync(path.join(outDir, file), 'utf8');
    const root = fromHtml(html);
    const target = '/base/exam-tips?note=a%26b%2Fc';
    expect(select('script', root)).toBeUndefined();
    expect(select('html', root)?.properties.lang).toBe('de');
    expect(toText(select('title', root) as never)).toBe(`Prüfungstipps: ${title}`);
    expect(select('meta[http-equiv="refresh"]', root)?.properties.content).toBe(`0; url=${target}`);
    expect(select('link[rel="canonical"]', root)?.properties.href).toEqual(`https://example.org${target}`);
    expect(select('a', root)?.properties.href).toBe(target);
  });

  it('should be a file with the letters of the address, inside the site', async () => {
    expect(await write(['%C3%A9t%C3%A9', 'a%2Fb', '%2E%2E/%2e%2e/x', '100%'].map((slug) => note(slug)))).toEqual(
      ['%2E%2E/%2e%2e/x', '100%', 'a%2Fb', 'été'].map((name) => `study/exam-tips/${name}/index.html`),
    );
  });
});
