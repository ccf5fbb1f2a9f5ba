/**
 * The titles of a vault's notes. The title of a note is its file's name, as in Obsidian. A `title` property stands in for it; so
 * does a heading of level 1 that is the first thing in the note, the only one of its level in it, and in no other note: what
 * several notes have (`Definition`, `Overview`) is the name of a section. Specification section 6.
 */
import type {NoteMetadata} from '../types.js';
import {foldName} from './fold.js';
import {baseName} from './vault-path.js';

/** What a note is called. */
export interface NoteTitle {
  title: string;
  /** The id of the heading that the note begins with, where it says the title: a page shows it once. */
  titleId?: string;
}

/** What of a note decides. */
export type TitleSource = Pick<NoteMetadata, 'path' | 'firstHeading'> & {
  properties: Pick<NoteMetadata['properties'], 'title'>;
  headings: readonly Pick<NoteMetadata['headings'][number], 'text' | 'depth' | 'isNested'>[];
};

/**
 * Gives each note its title.
 *
 * @param notes - Notes of one vault that may be known to each other's readers: the published ones.
 * @returns Vault path → title.
 */
export function noteTitles(notes: readonly TitleSource[]): Map<string, NoteTitle> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    const names = note.headings.filter(({depth, isNested}) => depth === 1 && !isNested).map(({text}) => keyOf(text));
    if (note.firstHeading?.depth === 1) names.push(keyOf(note.firstHeading.text));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map(notes.map((note) => [note.path, noteTitle(note, (text) => (counts.get(keyOf(text)) ?? 0) > 1)]));
}

/**
 * Gives a note its title.
 *
 * @param note - The note.
 * @param isShared - Whether other notes have a heading of these words too. @default none has
 * @returns Its title.
 */
export function noteTitle(
  {path, properties, firstHeading: first}: TitleSource,
  isShared: (text: string) => boolean = () => false,
): NoteTitle {
  const isHeading = properties.title === undefined && first?.isOnly && first.text !== '' && !isShared(first.text);
  const title = properties.title ?? (isHeading && first ? (first.readable ?? first.text) : baseName(path));
  return first && [first.text, first.readable].some((text) => text !== undefined && isSame(text, title))
    ? {title, titleId: first.id}
    : {title};
}

function keyOf(text: string): string {
  return foldName(text.replace(/\s+/g, ' ').trim());
}

/** Alike but for case, punctuation and signs; a title of nothing else is alike to none. */
function isSame(a: string, b: string): boolean {
  const fold = (text: string) => foldName(text.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim());
  return a === b || (fold(a) !== '' && fold(a) === fold(b));
}
