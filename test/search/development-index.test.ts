import {developmentIndex} from '../../plugins/docusaurus-theme-search-pagefind/src/development/development-index';
import {developmentServer} from '../../plugins/docusaurus-theme-search-pagefind/src/development/development-server';
import type {NoteRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';

const note = (title: string): NoteRecord => ({url: '/a', title, aliases: [], tags: [], searchTag: '', sections: []});

/** An index of notes that change, which counts how often it reads and writes. */
function changing(first: NoteRecord[]) {
  const state = {notes: first, reads: 0, writes: 0, atOnce: 0, most: 0, fails: false};
  const read = async () => {
    state.reads++;
    return state.notes;
  };
  const write = async () => {
    state.writes++;
    state.most = Math.max(state.most, ++state.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 5));
    state.atOnce--;
    if (state.fails) throw new Error('disk full');
    return {files: 1, bytes: 1};
  };
  return {state, index: developmentIndex(read, write, {heading: 5, tip: 2}, '/nowhere')};
}

test('writes nothing before it is asked, and once for the same notes', async () => {
  const {state, index} = changing([note('A')]);
  index.invalidate();
  expect(state.reads).toBe(0);
  const [one, two] = await Promise.all([index.refresh(), index.refresh()]);
  expect(one).toBe(two);
  expect(state).toMatchObject({reads: 1, writes: 1, most: 1});
  index.invalidate();
  expect(await index.refresh()).toBe(one);
  expect(state).toMatchObject({reads: 2, writes: 1});
});

test('has another name for other notes, and tries again what failed', async () => {
  const {state, index} = changing([note('A')]);
  const before = await index.refresh();
  Object.assign(state, {notes: [note('B')], fails: true});
  index.invalidate();
  expect(await index.refresh()).toBeUndefined();
  state.fails = false;
  const after = await index.refresh();
  expect(after).toMatch(/^[\da-f]+$/);
  expect(after).not.toBe(before);
});

test('leaves the last build its place where no note is known', async () => {
  const {state, index} = changing([]);
  expect(await index.refresh()).toBeUndefined();
  expect(state.writes).toBe(0);
});

test('answers the browser with the name, from the server that Docusaurus starts', async () => {
  const {index} = changing([note('A')]);
  const routes = new Map<string, (request: unknown, response: object) => void>();
  const {setupMiddlewares, static: folders} = developmentServer(index, '/base/pagefind/', ['/now', '/build']) as {
    setupMiddlewares(list: unknown[], server: object): unknown[];
    static: {directory: string}[];
  };
  expect(folders.map(({directory}) => directory)).toEqual(['/now', '/build']);
  const app = {get: (path: string, handler: () => void) => routes.set(path, handler)};
  expect(setupMiddlewares(['theirs'], {app})).toEqual([]);
  const answer = new Promise((resolve) => routes.get('/base/pagefind/now.json')?.({}, {json: resolve}));
  expect(await answer).toEqual({key: await index.refresh()});
});
