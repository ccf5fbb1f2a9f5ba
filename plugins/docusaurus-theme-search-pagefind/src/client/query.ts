/** What the reader typed → the words to look for. */
import {spaceIdeographs, WORD_SYMBOLS, wordForms} from '../text.js';

/** A word of a query. */
export interface QueryWord {
  /** As typed, without what the index does not know. */
  typed: string;
  /** As Pagefind is asked: it finds every word that begins so. */
  asked: string;
}

/** A query. */
export interface Query {
  words: QueryWord[];
  /** `"in quotation marks"`, or Chinese or Japanese: the words stand next to each other in this order. */
  isPhrase: boolean;
}

const IDEOGRAPHS_ONLY = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\s]+$/u;

/**
 * @param text - As typed.
 * @param language - The site's language, `en`.
 * @returns The query; it may have no words.
 */
export function parseQuery(text: string, language: string): Query {
  const quoted = /^\s*"(.*)"\s*$/.exec(text)?.[1];
  const words = spaceIdeographs(quoted ?? text)
    .split(/\s+/)
    .map(indexable)
    .filter(Boolean);
  const isPhrase = words.length > 1 && (quoted !== undefined || IDEOGRAPHS_ONLY.test(text));
  const hasPlurals = !isPhrase && language.startsWith('en');
  return {words: words.map((typed) => ({typed, asked: hasPlurals ? singular(typed) : typed})), isPhrase};
}

/** Leaves the characters that the index knows: letters, digits, and the symbols that are part of a word. */
function indexable(word: string): string {
  return Array.from(word.normalize('NFC'))
    .filter((char) => /[\p{L}\p{N}\p{M}_\p{Emoji_Presentation}]/u.test(char) || WORD_SYMBOLS.includes(char))
    .join('')
    .toLowerCase();
}

/**
 * The index finds a word by how it begins: `pod` finds "pods", but `pods` would miss "pod". English plurals are the one
 * ending that is worth it; a whole stemmer would spoil half-typed words.
 */
function singular(word: string): string {
  return /^[a-z]{3,}[^\Wsuia\d]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Tells whether a word of a note is what the reader typed, or the start of it.
 *
 * @param text - Text without spaces, of a note.
 * @param word - A word as Pagefind was asked for it.
 * @returns Whether Pagefind found `text` for `word`, and not for a shorter word in place of it.
 */
export function answers(text: string, word: string): boolean {
  const [folded = ''] = wordForms(word);
  return wordForms(text).some((form) => form.startsWith(folded));
}
