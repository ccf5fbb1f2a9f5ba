import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {readPackage} from '../exam/read-apkg.js';
import {filesOf, siteFolder} from './built-site.js';

/** Marked words that stand only in what must never be published. */
const CANARIES = [
  ['an unpublished note', 'CANARY-SECRET'],
  ['the name of an unpublished note behind an alias', 'Secret plan'],
  ['the address of an unpublished note', 'secret-plan'],
  ['a tip of an unpublished note', 'CANARY-TIP'],
  ['an alias of an unpublished note', 'CANARY-ALIAS'],
  ['the address of such an alias', 'canary-alias'],
  ['a property of an unpublished note', 'CANARY-PROPERTY'],
  ['a comment', 'CANARY-COMMENT'],
  ['what stands behind an unclosed comment', 'CANARY-UNCLOSED'],
  ['a template', 'CANARY-TEMPLATE'],
  ['a drawing', 'CANARY-EXCALIDRAW'],
  ['a script of a note', 'CANARY-SCRIPT'],
  ["the builder's folders", process.cwd()],
] as const;

/** What a file holds, unpacked where it is packed: the search is, and the package for Anki. */
async function unpacked(file: string, bytes: Buffer): Promise<string> {
  if (file.endsWith('.apkg')) return JSON.stringify(await readPackage(bytes));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

describe('every byte of a site beside what is kept back', () => {
  const files = filesOf('hostile');

  it('should hold no word of it, unpacked too', async () => {
    const found: string[] = [];
    let packed = 0;
    for (const file of files) {
      const bytes = readFileSync(path.join(siteFolder('hostile'), file));
      const text = await unpacked(file, bytes);
      if (text !== bytes.toString('latin1')) packed++;
      for (const [word] of (file + text).matchAll(/canary-[\w-]+/gi)) found.push(`${file}: ${word}`);
    }
    expect(found.filter((line) => !/canary-tag/.test(line))).toEqual([]);
    expect(packed).toBeGreaterThan(10);
  });

  it('should hold the words around it', () => {
    const page = readFileSync(path.join(siteFolder('hostile'), 'comments/index.html'), 'utf8');
    for (const word of ['Text', 'goes on', 'Heading', 'item', 'deeper', 'quote', 'Title', 'a tip', 'inline']) {
      expect(page).toContain(word);
    }
    expect(files).toContain('shown-canvas/index.html');
    expect(files.filter((file) => /diary|kept|week/i.test(file))).toEqual([]);
  });
});

describe.each(['ugly', 'ugly-webpack'] as const)('every byte of %s', (site) => {
  const files = filesOf(site).map((file) => ({file, bytes: readFileSync(path.join(siteFolder(site), file))}));

  it.each(CANARIES)('should not hold %s', (_, canary) => {
    expect(files.filter(({bytes}) => bytes.includes(canary)).map(({file}) => file)).toEqual([]);
  });

  it('should not lead to a redirect or an entry of the graph without its note', () => {
    const graph = files.find(({file}) => file === 'vault-graph.json');
    const titles: string[] = JSON.parse(String(graph?.bytes)).notes.map(({title}: {title: string}) => title);
    expect(titles).toContain('Simple Storage');
    expect(files.map(({file}) => file)).toContain('storage/simple-storage-service/index.html');
    expect(titles.join()).not.toMatch(/secret|drawing|lecture/i);
  });

  it('should hold no attachment that no published note uses', () => {
    const names = files.map(({file}) => file);
    expect(names.filter((name) => /secret|unused/i.test(name))).toEqual([]);
    expect(names).toContain('attachments/images/chart.png');
  });
});
