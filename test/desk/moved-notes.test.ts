/** The page of a note that was renamed, moved or deleted while the development server runs. */
import {MovedNotes, type ShownNote} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/moved-notes.js';

const LINES = ['# Queues', 'Messages wait.', 'They are pulled.', 'Order is not kept.'];

function note(path: string, text = LINES.join('\n')): ShownNote {
  const name = path.replace(/\.md$/, '').toLowerCase();
  return {file: `${name}.json`, url: `/${name}`, title: path, path, text};
}

const OTHER = note('Other.md', 'Nothing in common.');
const NONE = {moved: {}, gone: {}};

/** What has become of pages after each of these states of a vault. */
function follow(...states: ShownNote[][]) {
  const notes = new MovedNotes();
  return states.map((state) => notes.update(state)).at(-1);
}

it('should know of nothing at first, and of no change where there is none', () => {
  expect(follow([note('A.md')])).toEqual(NONE);
  expect(follow([note('A.md')], [note('A.md', 'Other words.')])).toEqual(NONE);
});

it.each([
  ['renamed', note('B.md')],
  ['moved', note('Deep/A.md')],
  ['renamed and edited', note('B.md', [...LINES.slice(0, 3), 'Order is kept in some.'].join('\n'))],
])('should find a note that was %s', (_, after) => {
  expect(follow([note('A.md'), OTHER], [after, OTHER])).toEqual({moved: {'a.json': after.url}, gone: {}});
});

it('should find a note whose address alone was changed', () => {
  const after = {...note('A.md', 'Other words.'), file: 'p.json', url: '/p'};
  expect(follow([note('A.md')], [after])).toEqual({moved: {'a.json': '/p'}, gone: {}});
});

it('should tell a note that is gone from one that was renamed', () => {
  expect(follow([note('A.md'), OTHER], [OTHER])).toEqual({moved: {}, gone: {'a.json': 'A.md'}});
  expect(follow([note('A.md')], [note('B.md', 'All of it is new.')])).toEqual({moved: {}, gone: {'a.json': 'A.md'}});
  expect(follow([note('A.md', '')], [note('B.md', '')])).toEqual({moved: {}, gone: {'a.json': 'A.md'}});
});

it('should find a note that came back under another name later, and one that came back as it was', () => {
  expect(follow([note('A.md'), OTHER], [OTHER], [OTHER, note('B.md')])).toEqual({moved: {'a.json': '/b'}, gone: {}});
  expect(follow([note('A.md'), OTHER], [OTHER], [OTHER, note('A.md')])).toEqual(NONE);
});

it('should follow a note from name to name, and back', () => {
  const [a, b, c] = [note('A.md'), note('B.md'), note('C.md')] as const;
  expect(follow([a], [b], [c])).toEqual({moved: {'a.json': '/c', 'b.json': '/c'}, gone: {}});
  expect(follow([a], [b], [a])).toEqual({moved: {'b.json': '/a'}, gone: {}});
});

it('should take each note for one former page, that of the same name first', () => {
  const before = [note('One/Log.md', 'Same.'), note('One/Day.md', 'Same.')];
  const after = [note('Two/Day.md', 'Same.'), note('Two/Log.md', 'Same.')];
  expect(follow(before, after)).toEqual({
    moved: {'one/log.json': '/two/log', 'one/day.json': '/two/day'},
    gone: {},
  });
});

it('should stay quick where another branch has other notes altogether', () => {
  const many = (name: string) => Array.from({length: 3000}, (_, n) => note(`${name} ${n}.md`, `${name} has ${n}.`));
  const found = follow(many('Old'), many('New'));
  expect(Object.keys(found?.gone ?? {})).toHaveLength(3000);
});
