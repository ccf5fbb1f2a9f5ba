/** The words of a vault, and its titles and tags as suggestions: what search turns to where a query finds nothing. */
import {WORD_FILES, wordFile} from '../word-files.js';
import type {NoteRecord} from './note-record.js';

/** A file of the search index. */
export interface IndexFile {
  /** Relative to the index's folder. */
  path: string;
  content: string | Uint8Array;
}

/** A word is misspelt in one or two letters; of shorter ones nothing would be left. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 32;
/** More titles than a reader's dead end is worth. */
const MAX_SUGGESTIONS = 2000;
const MAX_TAGS = 24;

/**
 * Lists every word of the notes, a file for each first letter: a misspelling is looked for in one or two of them.
 *
 * @param pages - The words of each note, folded.
 * @returns Files of lines `word count`, sorted; one for each of a to z, and `other`, empty ones too.
 */
export function wordFiles(pages: Iterable<readonly string[]>): IndexFile[] {
  const counts = new Map<string, number>();
  for (const words of pages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const files = new Map(WORD_FILES.map((name) => [name, [] as string[]]));
  for (const word of [...counts.keys()].filter(isWord).sort())
    files.get(wordFile(word))?.push(`${word} ${counts.get(word)}`);
  return [...files].map(([name, lines]) => ({path: `words/${name}.txt`, content: lines.join('\n')}));
}

/**
 * Lists the notes' titles and the most used tags.
 *
 * @param notes - The notes.
 * @returns A JSON file: `{tags: [name, notes][], notes: [title, url][]}`.
 */
export function suggestionsFile(notes: readonly NoteRecord[]): IndexFile {
  const tags = new Map<string, number>();
  for (const tag of notes.flatMap((note) => note.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const mostUsed = [...tags].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MAX_TAGS);
  const titles = notes.slice(0, MAX_SUGGESTIONS).map(({title, url}) => [title, url]);
  return {path: 'suggestions.json', content: JSON.stringify({tags: mostUsed, notes: titles})};
}

function isWord(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /\p{L}/u.test(word);
}
