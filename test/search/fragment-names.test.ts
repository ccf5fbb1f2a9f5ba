import {gunzipSync, gzipSync} from 'node:zlib';
import {withFragmentNames} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/fragment-names';

const HASHES = ['unknown_fac4767', 'unknown_30a38fe', 'unknown_bc6e32e'];
const files = (hashes: readonly string[]) => [
  {
    path: 'unknown_0.pf_meta',
    content: gzipSync(Buffer.from(`x${hashes.map((hash) => `o${hash}\x18\xff`).join('')}ounknown_1234567`, 'latin1')),
  },
  ...hashes.map((hash) => ({path: `fragment/${hash}.pf_fragment`, content: hash})),
  {path: 'index/unknown_1234567.pf_index', content: 'chunk'},
];
const listOf = (written: ReturnType<typeof withFragmentNames>) =>
  gunzipSync(Buffer.from(written[0]?.content as Uint8Array)).toString('latin1');

test('numbers the files of the notes as the list has them, and changes nothing else in it', () => {
  const written = withFragmentNames(files(HASHES));
  const names = written.slice(1, 4).map(({path}) => /fragment\/(.+)\.pf_fragment/.exec(path)?.[1] ?? '');
  expect(names.map((name) => name.slice(-1))).toEqual(['0', '1', '2']);
  expect(names.map(({length}) => length)).toEqual(HASHES.map(({length}) => length));
  expect(listOf(written)).toBe(`x${names.map((name) => `o${name}\x18\xff`).join('')}ounknown_1234567`);
  expect(written.slice(1, 4).map(({content}) => content)).toEqual(HASHES);
  expect(written[4]).toEqual(files(HASHES)[4]);
});

test('names every file otherwise once a note has changed, so that no cache mixes two builds', () => {
  const before = withFragmentNames(files(HASHES)).map(({path}) => path);
  const after = withFragmentNames(files(['unknown_fac4767', 'unknown_30a38fe', 'unknown_0000000'])).map(
    ({path}) => path,
  );
  expect(after.slice(1, 4).filter((name) => before.includes(name))).toEqual([]);
});
