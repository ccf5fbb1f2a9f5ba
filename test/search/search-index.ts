import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {groupOf, type NoteGroup} from '../../plugins/docusaurus-theme-search-pagefind/src/client/groups';
import {
  type PagefindApi,
  pagefindOptions,
  type SearchIndex,
} from '../../plugins/docusaurus-theme-search-pagefind/src/client/pagefind-api';
import {search} from '../../plugins/docusaurus-theme-search-pagefind/src/client/search';
import type {NoteRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';
import {writeIndex} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/write-index';

/** What a reader would see of a search. */
export interface Found {
  /** Titles of the notes, best first. */
  titles: string[];
  notice?: 'corrected' | 'some';
  groups: NoteGroup[];
}

/** A real index, asked without a browser. */
export interface TestIndex {
  find(query: string, language?: string): Promise<Found>;
  close(): Promise<void>;
}

/** What Pagefind's script fetches is read from the disk. */
const ORIGIN = 'http://search.test/';

/**
 * Writes the index of some notes and loads it as a page would.
 *
 * @param notes - The notes.
 * @returns The index, ready to be asked.
 */
export async function openIndex(notes: readonly NoteRecord[]): Promise<TestIndex> {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
  await writeIndex(notes, {heading: 5, tip: 2}, path.join(folder, 'pagefind'));
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
  const read = async (url: string) => {
    const file = path.join(folder, new URL(url, ORIGIN).pathname);
    return readFile(file).then(
      (content) => new Response(content),
      () => new Response('', {status: 404}),
    );
  };
  const fetchBefore = globalThis.fetch;
  globalThis.fetch = ((url: string) => read(String(url))) as typeof fetch;
  const module = await import(pathToFileURL(path.join(folder, 'pagefind/pagefind.js')).href);
  const api: PagefindApi = module;
  await api.options({...pagefindOptions({title: 10, alias: 10, tag: 4}), basePath: `${ORIGIN}pagefind/`});
  await api.init();
  const index: SearchIndex = {
    api,
    isOfBuild: false,
    readText: async (file) => (await read(`${ORIGIN}pagefind/${file}`)).text(),
  };
  return {
    find: async (query, language = 'en') => {
      const {results, found, notice} = await search(index, query, language);
      const groups = await Promise.all(results.map(async (result) => groupOf(await result.data(), found)));
      return {titles: groups.map(({title}) => title), notice: notice?.kind, groups};
    },
    close: async () => {
      globalThis.fetch = fetchBefore;
      await rm(folder, {recursive: true, force: true});
    },
  };
}
