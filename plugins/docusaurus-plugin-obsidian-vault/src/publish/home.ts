/** The home page of a vault that has none. */

import {slug} from 'github-slugger';
import type {Heading, Link, List, ListItem, Paragraph, Root, RootContent} from 'mdast';
import type {PageFrontMatter} from './front-matter.js';
import type {StagedNote} from './published.js';

/** The staged file of the generated home page. */
export const HOME_FILE = 'index.md';

/**
 * @param notes - The published notes, in reading order.
 * @returns The front matter of a home page; `undefined` where a note of the vault stands at `/`.
 */
export function homeFrontMatter(notes: readonly StagedNote[]): PageFrontMatter | undefined {
  if (notes.some(({entry, file}) => entry.slug === '/' || file === HOME_FILE)) return undefined;
  return {
    title: 'Notes',
    description: `${count(notes.length, 'note')} with ${count(tipsOf(notes), 'exam tip')}.`,
    slug: '/',
    sidebar_position: 0,
    vault: {path: '', tips: [], generated: true},
  };
}

/**
 * Makes the page: its subjects with what they hold.
 *
 * @param notes - The published notes, in reading order.
 * @param urlOf - Gives the address of a note.
 * @returns The page, ready to be rendered.
 */
export function homeTree(notes: readonly StagedNote[], urlOf: (note: string) => string): Root {
  const summary = `${count(notes.length, 'note')}, ${count(tipsOf(notes), 'exam tip')}.`;
  return {type: 'root', children: [paragraph([text(summary)]), ...subjects(notes, urlOf)]};
}

function subjects(notes: readonly StagedNote[], urlOf: (note: string) => string): RootContent[] {
  const folders = new Map<string, StagedNote[]>();
  for (const note of notes) {
    const folder = note.entry.path.split('/').slice(0, -1).join(' / ');
    const inside = folders.get(folder);
    if (inside) inside.push(note);
    else folders.set(folder, [note]);
  }
  const ids = new Set<string>();
  return [...folders].flatMap(([folder, inside]): RootContent[] => {
    const list: List = {type: 'list', ordered: false, spread: false, children: inside.map((note) => item(note, urlOf))};
    return folder === '' ? [list] : [heading(folder, ids), list];
  });
}

function item({entry, metadata}: StagedNote, urlOf: (note: string) => string): ListItem {
  const link: Link = {type: 'link', url: urlOf(entry.path), title: null, children: [text(entry.title)]};
  const tips = metadata.tips.length > 0 ? [text(` (${count(metadata.tips.length, 'exam tip')})`)] : [];
  return {type: 'listItem', spread: false, children: [paragraph([link, ...tips])]};
}

function heading(folder: string, ids: Set<string>): Heading {
  const stem = slug(folder) || 'section';
  let id = stem;
  for (let number = 1; ids.has(id); number++) id = `${stem}-${number}`;
  ids.add(id);
  return {type: 'heading', depth: 2, children: [text(folder)], data: {hProperties: {id}}};
}

function paragraph(children: Paragraph['children']): Paragraph {
  return {type: 'paragraph', children};
}

function text(value: string) {
  return {type: 'text' as const, value};
}

function tipsOf(notes: readonly StagedNote[]): number {
  return notes.reduce((sum, {metadata}) => sum + metadata.tips.length, 0);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
