/** Queries in notes: a page that is given what answers them shows the answers. */
import {renderHtml} from '../../plugins/remark-obsidian-vault/src/html/render-html.js';
import {createQueryAnswers} from '../../plugins/remark-obsidian-vault/src/query/answer-queries.js';
import {createNoteLookup} from '../../plugins/remark-obsidian-vault/src/query/note-lookup.js';
import {readQueryNote} from '../../plugins/remark-obsidian-vault/src/query/read-query-note.js';
import {resolveTree} from '../../plugins/remark-obsidian-vault/src/transform/resolve.js';
import type {Diagnostic} from '../../plugins/remark-obsidian-vault/src/types.js';
import {indexNotes} from '../index-notes.js';

const BASES: Readonly<Record<string, string>> = {
  'Shelf.base': 'views:\n  - {type: table, name: All}\n  - {type: list, name: Own, filters: file == this}\n',
};

function show(text: string, others: Readonly<Record<string, string>> = {}) {
  const {prepared: notes, resolve} = indexNotes({...others, 'Note.md': text}, Object.keys(BASES));
  const lookup = createNoteLookup([...notes.values()].map(({metadata}) => readQueryNote(metadata)));
  const problems: Diagnostic[] = [];
  const html = renderHtml(
    resolveTree(notes.get('Note.md')?.tree ?? {type: 'root', children: []}, {
      from: 'Note.md',
      resolve,
      urls: {note: (path) => `/${path}`, attachment: (path) => path, tag: () => undefined},
      readTree: (path) => notes.get(path)?.tree,
      report: (problem) => problems.push(problem),
      queries: createQueryAnswers({lookup, now: '2024-06-15T12:00:00', readBase: (path) => BASES[path]}),
    }).children,
  );
  return {html, problems};
}

test('should answer blocks of bases, Dataview and Tasks', () => {
  const {html, problems} = show(
    '- [ ] learn\n\n```base\nviews:\n  - type: list\n```\n\n```dataview\nLIST\n```\n\n```tasks\nnot done\n```\n',
  );
  expect(html.match(/class="(?:bases-view|dataview|tasks-query)[ "]/g)).toHaveLength(3);
  expect(html.match(/href="\/Note.md"/g)).toHaveLength(3);
  expect(html).not.toContain('plugin-block');
  expect(problems).toEqual([]);
});

test('should answer queries in a sentence', () => {
  expect(show('---\nn: 5\n---\nThe number is `= this.n + 1`, not `= 7`.').html).toContain(
    'The number is <span class="dataview-inline">6</span>, not <code>= 7</code>.',
  );
});

test('should show a view of a base that is embedded, with the embedding note as `this`', () => {
  const {html} = show('![[Shelf.base#Own]]', {'Other.md': 'x'});
  expect(html).toContain('<div class="internal-embed bases-embed"><div class="bases-view bases-view-list"');
  expect(html.match(/ href="[^"]*"/g)).toEqual([' href="/Note.md"']);
});

test('should keep a card where no block may stand', () => {
  expect(show('| a |\n| - |\n| ![[Shelf.base#Own]] |\n').html).toContain(
    '<td><div class="internal-embed bases-embed">',
  );
  const {html} = show('Text.\n\n## A ![[Shelf.base#Own]]\n');
  expect(html).toContain('<span class="internal-embed base-embed">');
  expect(html).toContain('Shelf › Own');
});

test('should see the other note as `this` where a block stands in it', () => {
  const {html} = show('![[Other]]', {'Other.md': '```dataview\nLIST WITHOUT ID this.file.name\nLIMIT 1\n```'});
  expect(html).toContain('<li>Other</li>');
});

test('should fold what is not answered, and say so at its place', () => {
  const {html, problems} = show(
    'Text.\n\n```dataview\nPLOT x\n```\n\n```tasks\nfilter by function true\n```\n\n```dataviewjs\ndv.list()\n```\n',
  );
  expect(html.match(/<details class="plugin-block" data-plugin="(?:Dataview|Tasks|DataviewJS)"/g)).toHaveLength(3);
  expect(problems.map(({rule, line}) => [rule, line])).toEqual([
    ['unanswered-query', 3],
    ['unanswered-query', 7],
  ]);
});

test('should cut the circle of a query that shows its own note', () => {
  const {html} = show('---\nx: "![[Note]]"\n---\n```dataview\nTABLE x\n```\n');
  expect(html.length).toBeLessThan(20_000);
});
