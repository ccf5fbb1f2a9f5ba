/** The words and the topics of a vault: what search turns to where a query finds nothing. */
import {WORD_FILES, wordFile} from '../word-files.js';
import {cutWords} from '../words.js';
import type {NoteRecord} from './note-record.js';

/** A file of the search index. */
export interface IndexFile {
  /** Relative to the index's folder. */
  path: string;
  content: string | Uint8Array;
}

/** A word is misspelt in one or two letters; of shorter ones nothing would be left. */
const SHORTEST = 3;
const LONGEST = 32;
/** More titles than a reader's dead end is worth. */
const MOST_TOPICS = 2000;
const MOST_TAGS = 24;

/**
 * Lists every word of the notes, a file for each first letter: a misspelling is looked for in one or two of them.
 *
 * @param notes - The notes.
 * @returns Files of lines `word count`, sorted; one for each of a to z, and `other`, empty ones too.
 */
export function wordFiles(notes: readonly NoteRecord[]): IndexFile[] {
  const counts = new Map<string, number>();
  for (const text of notes.flatMap(textsOf)) {
    for (const {forms, isUnspaced} of cutWords(text)) {
      const [word = ''] = forms;
      if (!isUnspaced && isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const files = new Map(WORD_FILES.map((name) => [name, [] as string[]]));
  for (const word of [...counts.keys()].sort()) files.get(wordFile(word))?.push(`${word} ${counts.get(word)}`);
  return [...files].map(([name, lines]) => ({path: `words/${name}.txt`, content: lines.join('\n')}));
}

/**
 * Lists the notes' titles and the most used tags.
 *
 * @param notes - The notes.
 * @returns A JSON file: `{tags: [name, notes][], notes: [title, url][]}`.
 */
export function topicsFile(notes: readonly NoteRecord[]): IndexFile {
  const tags = new Map<string, number>();
  for (const tag of notes.flatMap((note) => note.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const mostUsed = [...tags].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_TAGS);
  const titles = notes.slice(0, MOST_TOPICS).map(({title, url}) => [title, url]);
  return {path: 'topics.json', content: JSON.stringify({tags: mostUsed, notes: titles})};
}

function textsOf({title, aliases, tags, sections}: NoteRecord): string[] {
  const parts = sections.flatMap(({heading, text, tips}) => [
    heading?.text ?? '',
    text,
    ...tips.map((tip) => tip.text),
  ]);
  return [title, ...aliases, ...tags, ...parts];
}

function isWord(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /\p{L}/u.test(word);
}
