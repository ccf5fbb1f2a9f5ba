import {mendedHash} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/mend-hash.js';

it.each([
  ['', undefined],
  ['#a', undefined],
  ['#100%25', undefined],
  ['#100%', '#100%25'],
  ['#%', '#%25'],
  ['#%E0%A4%A', '#%25E0%25A4%25A'],
])('the hash %s', (hash, mended) => {
  expect(mendedHash(hash)).toBe(mended);
  if (mended) expect(decodeURIComponent(mended)).toBe(hash);
});
