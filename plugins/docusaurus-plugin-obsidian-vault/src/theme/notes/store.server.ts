/** The content of pages, read from the disk: the server renders in threads that share nothing else. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import siteConfig from '@generated/docusaurus.config';
import folders from '@obsidian-vault/server-folders';
import {noteFile} from '../../pages/note-file.js';
import type {PageContent} from '../../pages/page-content.js';
import type {NoteStore} from './store.js';

/** A page asks for its content several times while it is rendered, and never again. */
const MAX_KEPT = 64;

const notes = new Map<string, PageContent | undefined>();

export const getNote: NoteStore['getNote'] = (pathname) => {
  if (notes.has(pathname)) return notes.get(pathname);
  const note = read<PageContent>(path.join(folders.content, noteFile(pathname, siteConfig.baseUrl)));
  for (const oldest of notes.keys()) if (notes.size >= MAX_KEPT) notes.delete(oldest);
  notes.set(pathname, note);
  return note;
};

export const loadNote: NoteStore['loadNote'] = async () => {};

/** A page has what it shows of them with it: the browser begins with no more. */
export const getSidebars: NoteStore['getSidebars'] = () => undefined;

export const loadSidebars: NoteStore['loadSidebars'] = async () => {};

export const subscribe: NoteStore['subscribe'] = () => () => {};

export const refresh: NoteStore['refresh'] = async () => {};

export const revision: NoteStore['revision'] = () => 0;

function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // The page is none of a note.
    return undefined;
  }
}
