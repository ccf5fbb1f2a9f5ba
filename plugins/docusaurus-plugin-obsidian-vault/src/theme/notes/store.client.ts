/** The content of pages, fetched once each and kept. */
import siteConfig from '@generated/docusaurus.config';
import globalData from '@generated/globalData';
import type {SidebarsFile} from '../../pages/content-folders.js';
import {contentUrl, noteFile, SIDEBARS_FOLDER, sidebarsFile} from '../../pages/note-file.js';
import type {PageContent} from '../../pages/page-content.js';
import type {NoteStore} from './store.js';

const {baseUrl} = siteConfig;

/** File → content; null where there is no such note. */
const notes = new Map<string, PageContent | null>();
const sidebars = new Map<string, SidebarsFile>();
const pending = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();
let changes = 0;

export const getNote: NoteStore['getNote'] = (pathname) => notes.get(noteFile(pathname, baseUrl)) ?? undefined;

export const loadNote: NoteStore['loadNote'] = (pathname) => {
  const file = noteFile(pathname, baseUrl);
  return notes.has(file) ? Promise.resolve() : once(file, () => fetchNote(file));
};

export const getSidebars: NoteStore['getSidebars'] = (pluginId, version) =>
  sidebars.get(sidebarsFile(pluginId, version))?.sidebars;

export const loadSidebars: NoteStore['loadSidebars'] = (pluginId, version) => {
  const file = sidebarsFile(pluginId, version);
  if (sidebars.has(file)) return Promise.resolve();
  return once(file, async () => {
    await fetchSidebars(file);
    notify();
  });
};

export const subscribe: NoteStore['subscribe'] = (listener) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const revision: NoteStore['revision'] = () => changes;

export const refresh: NoteStore['refresh'] = async (files, hasNewSidebars = false) => {
  const known = files ? files.filter((file) => notes.has(file)) : Array.from(notes.keys());
  // The old ones are shown until the new ones are there.
  const lists = hasNewSidebars ? Array.from(sidebars.keys()) : [];
  await Promise.all([
    ...known.map((file) => fetchNote(file).catch(() => notes.delete(file))),
    ...lists.map((file) => fetchSidebars(file).catch(() => sidebars.delete(file))),
  ]);
  notify();
};

async function fetchSidebars(file: string): Promise<void> {
  const response = await fetch(`${baseUrl}${SIDEBARS_FOLDER}/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const found = (await response.json()) as SidebarsFile;
  if (!isOfThisBuild(found.build)) throw new Error(`${file} is of another build`);
  sidebars.set(file, found);
}

async function fetchNote(file: string): Promise<void> {
  const response = await fetch(contentUrl(file, baseUrl));
  if (response.status === 404) {
    // No note, or one that this build does not know yet: the page itself says which.
    notes.set(file, null);
    return;
  }
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const note = (await response.json()) as PageContent;
  // Two deployments that are mixed by a cache, or an old tab: the page is loaded as a whole.
  if (!isOfThisBuild(note.build)) throw new Error(`${file} is of another build`);
  notes.set(file, note);
}

function once(file: string, load: () => Promise<void>): Promise<void> {
  const running = pending.get(file) ?? load().finally(() => pending.delete(file));
  pending.set(file, running);
  return running;
}

function isOfThisBuild(build: string): boolean {
  const docs = Object.values(globalData['docusaurus-plugin-content-docs'] ?? {}) as {builds?: string[]}[];
  // While the development server runs there is one build, whose name changes with the vault.
  return process.env.NODE_ENV === 'development' || docs.some(({builds}) => builds?.includes(build));
}

function notify(): void {
  changes += 1;
  for (const listener of Array.from(listeners)) listener();
}
