/** The content of pages, read from the disk: the server renders in threads that share nothing else. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import siteConfig from '@generated/docusaurus.config';
import folders from '@obsidian-vault/server-folders';
import type {SidebarsFile} from '../../pages/content-folders.js';
import {noteFile, sidebarsFile} from '../../pages/note-file.js';
import type {PageContent} from '../../pages/page-content.js';
import type {NoteStore} from './store.js';

/** A page asks for its content several times while it is rendered, and never again. */
const MAX_KEPT = 64;

const notes = new Map<string, PageContent | undefined>();
const sidebars = new Map<string, SidebarsFile | undefined>();

export const getNote: NoteStore['getNote'] = (pathname) => {
  if (notes.has(pathname)) return notes.get(pathname);
  const note = read<PageContent>(path.join(folders.content, noteFile(pathname, siteConfig.baseUrl)));
  for (const oldest of notes.keys()) if (notes.size >= MAX_KEPT) notes.delete(oldest);
  notes.set(pathname, note);
  return note;
};

export const loadNote: NoteStore['loadNote'] = async () => {};

export const getSidebars: NoteStore['getSidebars'] = (pluginId, version) => {
  const file = sidebarsFile(pluginId, version);
  if (!sidebars.has(file)) sidebars.set(file, read<SidebarsFile>(path.join(folders.sidebars, file)));
  return sidebars.get(file)?.sidebars;
};

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
