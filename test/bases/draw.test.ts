import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {type DrawnBase, drawBase} from '../../plugins/remark-obsidian-vault/src/bases/index.js';
import {createNoteLookup} from '../../plugins/remark-obsidian-vault/src/query/note-lookup.js';
import {htmlOf, lookup} from './vault.js';

const FOLDER = 'test/fixtures/bases';
const NOW = '2024-06-15T12:00:00';
const thisNote = lookup.get('Books/Dune.md');

const draw = (source: string, view?: string): DrawnBase =>
  drawBase({
    source,
    path: 'Books.base',
    lookup,
    now: NOW,
    ...(view !== undefined && {view}),
    ...(thisNote && {thisNote}),
  });

/** One tag a line, so that a difference is seen. */
const lines = (html: string) =>
  html.replace(/(<(?:div|table|thead|tbody|tfoot|tr|th|td|ul|ol|li|dl|dt|dd|colgroup|col)\b)/g, '\n$1').trim();

describe('fixtures', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.base'));
  test.each(names)('%s', (name) => {
    const {nodes, problems} = draw(readFileSync(`${FOLDER}/${name}`, 'utf8'), '*');
    const messages = problems.map(({line, column, rule, message}) => `<!-- ${line}:${column} ${rule}: ${message} -->`);
    const actual = `${[lines(htmlOf(nodes)), ...messages].join('\n')}\n`;
    const expected = `${FOLDER}/${name.replace(/\.base$/, '.html')}`;
    if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
  });
});

describe('views', () => {
  const source = 'views:\n  - {type: table, name: One}\n  - {type: list, name: Two}';
  const nameOf = ({nodes}: DrawnBase) => /bases-view-name">([^<]*)/.exec(htmlOf(nodes))?.[1];

  test('should be the first where none is asked for, and the named one in any case', () => {
    expect(nameOf(draw(source))).toBe('One');
    expect(nameOf(draw(source, 'two'))).toBe('Two');
    expect(draw(source).views).toEqual(['One', 'Two']);
  });

  test('should be the first where the name is none, which is reported', () => {
    const drawn = draw(source, 'Twoo');
    expect(nameOf(drawn)).toBe('One');
    expect(drawn.problems.map(({rule, message}) => [rule, message])).toEqual([
      ['missing-view', 'Cannot find view `Twoo` in `Books`; did you mean `Two`?'],
    ]);
  });

  test('should be a table of all published files in a base that says nothing', () => {
    const html = htmlOf(draw('').nodes);
    expect(html.match(/<tr>/g)).toHaveLength(1 + lookup.notes.length);
  });
});

describe('what is wrong', () => {
  test('should be said of YAML that cannot be read, at its place, and nothing else be shown', () => {
    const {nodes, problems} = drawBase({source: 'views: [', path: 'N.md', line: 4, lookup, now: NOW});
    expect(problems).toMatchObject([{rule: 'malformed-base', path: 'N.md', line: 4}]);
    expect(htmlOf(nodes)).toContain('Cannot read this base');
  });

  test('should be said once of a formula, with the number of notes', () => {
    const {problems} = draw('formulas:\n  a: nope(1)\nviews:\n  - type: table\n    order: [formula.a]');
    expect(problems).toMatchObject([{rule: 'base-formula', line: 2, message: expect.stringContaining('and 4 more')}]);
  });

  test('should be said of formulas that lead back to themselves', () => {
    const {nodes} = draw(
      'formulas:\n  a: formula.b + 1\n  b: formula.a + 1\nviews:\n  - type: table\n    order: [formula.a]',
    );
    expect(htmlOf(nodes)).toContain('formula.a leads back to itself');
  });

  test.each([
    'views: 3',
    'views: [1, null, [a]]',
    'filters: {and: 3}',
    '- a',
    'views:\n  - sort: 3\n    order: {a: 1}',
  ])('should not stop the build: %j', (source) => {
    expect(() => htmlOf(draw(source, '*').nodes)).not.toThrow();
  });
});

test('should work out a formula once for each note, whatever asks for it', () => {
  const count = 300;
  const notes = Array.from({length: count}, (_, index) => ({path: `N${index}.md`, properties: {n: index}}));
  let reads = 0;
  const counted = notes.map(({path, properties}) => ({
    path,
    properties: new Proxy(properties, {
      get(target, key) {
        reads++;
        return Reflect.get(target, key);
      },
    }),
  }));
  const source =
    'formulas:\n  a: n + 1\n  b: formula.a + formula.a\nviews:\n  - {type: table, order: [formula.a, formula.b], sort: [{property: formula.b, direction: DESC}], summaries: {formula.b: Sum}}';
  const {nodes} = drawBase({source, path: 'x.base', lookup: createNoteLookup(counted), now: NOW});
  expect(reads).toBe(count);
  expect(nodes).toHaveLength(1);
});
