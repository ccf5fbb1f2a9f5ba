import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {withIndexCache} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/index-cache';
import type {NoteRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';

const NOTE: NoteRecord = {
  url: '/a',
  title: 'A',
  aliases: [],
  tags: [],
  searchTag: '',
  sections: [{text: 'one', tips: []}],
};
const WEIGHTS = {heading: 5, tip: 2};

let folder: string;
let written: number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'index-cache-'));
  written = 0;
});
afterEach(() => rm(folder, {recursive: true, force: true}));

/** Builds a site, after what the last build wrote is gone. */
async function build(note = NOTE, weights = WEIGHTS): Promise<string> {
  const target = path.join(folder, 'out/pagefind');
  await rm(target, {recursive: true, force: true});
  const write = withIndexCache(
    async (notes, _weights, to) => {
      written++;
      await mkdir(path.join(to, 'sub'), {recursive: true});
      await writeFile(path.join(to, 'sub/index'), JSON.stringify(notes));
      return {files: 1, bytes: 7};
    },
    path.join(folder, 'kept/en'),
  );
  expect(await write([note], weights, target)).toEqual({files: 1, bytes: 7});
  expect(await readdir(target, {recursive: true})).toEqual(['sub', 'sub/index']);
  return readFile(path.join(target, 'sub/index'), 'utf8');
}

test('copies the index of the same notes, and writes that of others', async () => {
  const first = await build();
  expect(await build()).toBe(first);
  expect(written).toBe(1);
  expect(await build({...NOTE, title: 'B'})).toContain('"B"');
  expect(written).toBe(2);
  await build({...NOTE, title: 'B'}, {heading: 5, tip: 3});
  expect(written).toBe(3);
});

test.each([
  ['a changed file', (kept: string) => writeFile(path.join(kept, 'files/sub/index'), 'x')],
  ['a missing file', (kept: string) => rm(path.join(kept, 'files/sub/index'))],
  ['a file too many', (kept: string) => writeFile(path.join(kept, 'files/more'), 'x')],
  ['a manifest in halves', (kept: string) => writeFile(path.join(kept, 'manifest.json'), '{"key":')],
])('writes the index again after %s', async (_, damage) => {
  const first = await build();
  await damage(path.join(folder, 'kept/en'));
  expect(await build()).toBe(first);
  expect(written).toBe(2);
  await build();
  expect(written).toBe(2);
});

test('builds where nothing can be kept', async () => {
  await writeFile(path.join(folder, 'kept'), 'a file where the folder should be');
  await build();
  await build();
  expect(written).toBe(2);
});
