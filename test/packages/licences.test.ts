/** What a site installs may be used by anybody, for anything. */
import {execFileSync} from 'node:child_process';

/** Licences that ask for no more than to be named, and of MPL, whose terms end with its files. */
const FREE =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|WTFPL)(?: (?:OR|AND) (?:MIT|CC0-1\.0|Apache-2\.0))*\)?$/;

/** The library that sharp makes smaller pictures with, LGPL: it is optional, it runs while a site is built, and no site holds it. */
const OPTIONAL = /^@img\/sharp-/;

it('should have a licence that is known, each package', () => {
  const lines = execFileSync('node', ['test/licences.mjs'], {encoding: 'utf8'}).trim().split('\n');
  const found = lines.map((line) => /^(.*) \((\d+)\): /.exec(line) ?? []);
  const count = found.reduce((sum, [, , number]) => sum + Number(number), 0);
  expect(count).toBeGreaterThan(1000);
  const names = lines.flatMap((line, index) => {
    const [head = '', licence = ''] = found[index] ?? [];
    return FREE.test(licence) ? [] : line.slice(head.length).split(', ');
  });
  expect(names.filter((name) => !OPTIONAL.test(name))).toEqual([]);
});
