/** Queries of whatever text: a build ends, and says what it does not answer. */
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import {createQueryAnswers} from '../../plugins/remark-obsidian-vault/src/query/answer-queries.js';
import {createNoteLookup} from '../../plugins/remark-obsidian-vault/src/query/note-lookup.js';
import {readQueryNote} from '../../plugins/remark-obsidian-vault/src/query/read-query-note.js';

const read = createNoteReader();
const NOTES = {
  'A.md':
    '---\nlist: [1, [2, [3]], {a: "[[B]]"}]\nself: &x [*x]\n__proto__: {evil: 1}\nconstructor: 5\nd: 9999-99-99\n---\n- [ ] t [due:: x] 📅 2024-13-45\n',
  'B.md': '---\ntags: [1, null, {a: b}]\naliases: 3\n---\n[a:: [b:: c]] (d:: e\n',
};
const lookup = createNoteLookup(Object.entries(NOTES).map(([path, text]) => readQueryNote(read(text, path).metadata)));
const answers = createQueryAnswers({lookup, now: '2024-06-15T12:00:00'});

/** The same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const PIECES: Readonly<Record<string, readonly string[]>> = {
  dataview: [
    'TABLE ',
    'LIST ',
    'TASK ',
    'FROM ',
    '"A" ',
    '#t ',
    'WHERE ',
    'SORT ',
    'GROUP BY ',
    'FLATTEN ',
    'LIMIT ',
    'list ',
    'self ',
    '[[B]]',
    '(x) => x ',
    '( ',
    ') ',
    '[ ',
    '] ',
    '{a: 1} ',
    '!',
    'and ',
    '+ ',
    '= ',
    '1 ',
    '"s" ',
    'date(today) ',
    'dur(1 d) ',
    'sum(',
    'map(',
    'constructor ',
    '__proto__ ',
    '.',
    ',',
    'AS ',
    'null ',
    '\n',
    '// ',
  ],
  tasks: [
    'not done\n',
    'due ',
    'today',
    ' before ',
    '2024-13-45',
    '\n',
    '(',
    ')',
    ' AND ',
    ' OR ',
    'NOT ',
    '{{',
    '}}',
    'sort by ',
    'group by ',
    'path',
    ' reverse',
    'limit 3\n',
    '#',
    '\\\n',
    'description ',
    'includes ',
    'regex matches /',
    '(a+)+$/',
    'happens ',
  ],
  base: [
    'filters: ',
    'and:\n',
    '  - ',
    'file.hasTag("a")',
    'views:\n',
    '  - type: table\n',
    '    order: [',
    'formula.a',
    ']\n',
    'formulas:\n',
    '  a: ',
    'list.map(value)',
    'self.flat()',
    '"x" + ',
    '!',
    '(',
    ')',
    '\n',
    'this',
    '/a/g',
    '[',
    '{',
    '}',
    ': ',
    "'",
    '&a ',
    '*a ',
    '- ',
  ],
};

describe.each(Object.entries(PIECES))('%s', (lang, pieces) => {
  test('should never stop a build', () => {
    const next = random(7);
    for (let round = 0; round < 400; round++) {
      const length = 1 + Math.floor(next() * 14);
      const value = Array.from({length}, () => pieces[Math.floor(next() * pieces.length)]).join('');
      const answer = answers.block({type: 'code', lang, value}, 'A.md');
      expect(answer?.nodes.length ?? 0).toBeGreaterThan(0);
    }
  });
});

test.each([
  ['dataview', `LIST WHERE ${'('.repeat(3000)}1`],
  ['dataview', `LIST WHERE ${'!'.repeat(3000)}1`],
  ['dataview', `LIST WHERE ${'1+'.repeat(3000)}1`],
  ['dataview', `LIST FROM ${'('.repeat(3000)}"a"`],
  ['dataview', `LIST FROM ${'-'.repeat(3000)}"a"`],
  [
    'dataview',
    'LIST FLATTEN [1,2,3,4,5,6,7,8,9,10] FLATTEN [1,2,3,4,5,6,7,8,9,10] FLATTEN [1,2,3,4,5,6,7,8,9,10] FLATTEN [1,2,3,4,5,6,7,8,9,10] FLATTEN [1,2,3,4,5,6,7,8,9,10]',
  ],
  ['tasks', `${'('.repeat(3000)}done`],
  ['tasks', `${'(done) AND '.repeat(3000)}(done)`],
  ['base', `formulas:\n  a: ${'['.repeat(3000)}\nviews:\n  - {type: table, order: [formula.a]}`],
  [
    'base',
    `filters:\n${Array.from({length: 200}, (_, depth) => `${' '.repeat(depth * 2 + 2)}and:\n${' '.repeat(depth * 2 + 2)}-`).join('\n')} 1`,
  ],
  [
    'base',
    `formulas:\n  a0: '"xxxxxxxxxx"'\n${Array.from({length: 30}, (_, at) => `  a${at + 1}: formula.a${at} + formula.a${at}`).join('\n')}\nviews:\n  - {type: table, order: [formula.a30]}`,
  ],
])('should end: %s %.40j', (lang, value) => {
  expect(answers.block({type: 'code', lang, value}, 'A.md')?.nodes.length).toBeGreaterThan(0);
});

test('should not reach what JavaScript puts into every object', () => {
  const html = JSON.stringify([
    answers.block(
      {
        type: 'code',
        lang: 'dataview',
        value: 'TABLE WITHOUT ID constructor.name, toString, this.constructor, file.constructor',
      },
      'B.md',
    ),
    answers.block(
      {
        type: 'code',
        lang: 'base',
        value:
          'formulas:\n  a: file.constructor\n  b: file.properties.constructor.prototype\nviews:\n  - {type: table, order: [formula.a, formula.b, toString]}',
      },
      'B.md',
    ),
  ]);
  expect(html).not.toMatch(/native code|function Object|\[object/);
});
