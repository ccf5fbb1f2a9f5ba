/** The fixtures of the language: `test/fixtures/syntax/<construct>/<sentence>.md` and the page that it makes beside it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Where they stand. */
export const FIXTURES = join(process.cwd(), 'test/fixtures/syntax');

/** A note, and what its page shows. */
export interface Fixture {
  construct: string;
  /** What it proves: the file's name in words. */
  sentence: string;
  file: string;
  note: string;
  /** Empty where nobody has said yet. */
  expected: string;
}

/**
 * @returns All fixtures, by construct and name.
 */
export function readFixtures(): Fixture[] {
  return readdirSync(FIXTURES, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()
    .flatMap((construct) =>
      readdirSync(join(FIXTURES, construct))
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => readFixture(construct, name)),
    );
}

function readFixture(construct: string, name: string): Fixture {
  const file = join(FIXTURES, construct, name);
  const page = file.replace(/\.md$/, '.html');
  return {
    construct,
    sentence: name.replace(/\.md$/, '').replaceAll('-', ' '),
    file,
    note: readFileSync(file, 'utf8'),
    expected: existsSync(page) ? readFileSync(page, 'utf8') : '',
  };
}
