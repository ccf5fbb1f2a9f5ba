/** What a site installs may be used by anybody, for anything. */
import {execFileSync} from 'node:child_process';

/** Licences that ask for no more than to be named, and of MPL, whose terms end with its files. */
const FREE =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|WTFPL)(?: (?:OR|AND) (?:MIT|CC0-1\.0|Apache-2\.0))*\)?$/;

it('should have a licence that is known, each package', () => {
  const lines = execFileSync('node', ['test/licences.mjs'], {encoding: 'utf8'}).trim().split('\n');
  const found = lines.map((line) => /^(.*) \((\d+)\): /.exec(line) ?? []);
  const count = found.reduce((sum, [, , number]) => sum + Number(number), 0);
  expect(count).toBeGreaterThan(1000);
  expect(found.map(([, licence]) => licence).filter((licence) => !FREE.test(licence ?? ''))).toEqual([]);
});
