/** The words of a result, as Pagefind's places count them. */
import {cutWords} from '../words.js';
import type {PagefindPage} from './pagefind-api.js';

/** The most words that are also written as one, see `words.ts`. */
const MAX_JOINED = 3;
const BOUNDARY = '\u200B';

/** The words of a note. */
export interface PageWords {
  /**
   * @param at - A place.
   * @returns The forms by which the word there is found, folded; none where there is no word.
   */
  formsAt(at: number): readonly string[];
}

/**
 * @param page - A result.
 * @returns Its words.
 */
export function pageWords(page: PagefindPage): PageWords {
  const shown = page.raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split(BOUNDARY);
  const known = new Map<number, readonly string[]>();
  const formsAt = (at: number) => {
    // With the words behind it, for the form that joins them.
    const forms = known.get(at) ?? formsOf(shown[at] ?? '', shown.slice(at, at + MAX_JOINED + 1).join(''));
    known.set(at, forms);
    return forms;
  };
  return {formsAt};
}

function formsOf(word: string, withNext: string): readonly string[] {
  const [alone] = cutWords(word);
  // Words without spaces are cut otherwise where their neighbours are missing: here all of it is one.
  const own = alone?.isUnspaced ? endings(word) : (alone?.forms ?? []);
  const joined = alone && !alone.isUnspaced ? (cutWords(withNext)[0]?.forms ?? []) : [];
  return Array.from(new Set([...own, ...joined]));
}

function endings(word: string): string[] {
  const whole = cutWords(word)
    .map(({forms}) => forms[0])
    .join('');
  const chars = Array.from(whole);
  return chars.map((_, at) => chars.slice(at).join(''));
}

/**
 * @param page - A result.
 * @returns The forms of the words that were found in it, in the text and in what the note is called.
 */
export function foundForms(page: PagefindPage): Set<string> {
  const {formsAt} = pageWords(page);
  const {title = '', aliases = '', tags = ''} = page.meta;
  const called = cutWords(`${title} · ${aliases} · ${tags}`).flatMap(({forms}) => forms);
  return new Set([...page.locations.flatMap((at) => Array.from(formsAt(at))), ...called]);
}

/**
 * Tells whether a word of a note is what the reader typed, or the start of it.
 *
 * @param forms - The forms of words of a note.
 * @param prefix - A word as Pagefind was asked for it.
 * @returns Whether Pagefind found one of them for it, and not for a shorter word in place of it.
 */
export function answers(forms: Iterable<string>, prefix: string): boolean {
  return Array.from(forms).some((form) => form.startsWith(prefix));
}
