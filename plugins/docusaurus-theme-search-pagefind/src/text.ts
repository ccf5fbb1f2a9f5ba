/**
 * How words are cut and compared, the same in the index and in the browser. Docusaurus's webpack build spreads arrays only
 * (Babel's loose mode), so strings, sets and maps go through `Array.from` in all that the browser runs.
 */

/** Symbols that are part of a word, so that `$LATEST`, `C++` and `C#` are found as written. Pagefind adds `_`. */
export const WORD_SYMBOLS = '$+#';

const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const BEFORE_IDEOGRAPH = new RegExp(`(?<=\\S)(?=${IDEOGRAPH})`, 'gu');
const AFTER_IDEOGRAPH = new RegExp(`(?<=${IDEOGRAPH})(?=\\S)`, 'gu');
const BETWEEN_IDEOGRAPHS = new RegExp(`(?<=${IDEOGRAPH}(?:</mark>)?) (?=(?:<mark>)?${IDEOGRAPH})`, 'gu');

/**
 * Sets the characters of Chinese and Japanese apart: they are written without spaces, and a reader looks for any part of
 * a sentence. Each character is then a word of its own.
 *
 * @param text - Any text.
 * @returns The same text with a space on each side of every ideograph and kana.
 */
export function spaceIdeographs(text: string): string {
  return text.replace(BEFORE_IDEOGRAPH, ' ').replace(AFTER_IDEOGRAPH, ' ');
}

/**
 * Undoes {@link spaceIdeographs} for display.
 *
 * @param text - Text, or an excerpt with `<mark>` in it.
 * @returns It without the spaces between ideographs.
 */
export function joinIdeographs(text: string): string {
  return text.replace(BETWEEN_IDEOGRAPHS, '');
}

/**
 * @param text - Any text.
 * @returns The form in which two words are equal: without regard to case and accents.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}

/**
 * The words that a piece of text can be found by: `visibility-timeout` whole (as `visibilitytimeout`) and in its parts.
 *
 * @param text - Text without spaces.
 * @returns Its folded forms.
 */
export function wordForms(text: string): string[] {
  const folded = fold(text);
  const whole = Array.from(folded)
    .filter((char) => /[\p{L}\p{N}]/u.test(char) || WORD_SYMBOLS.includes(char))
    .join('');
  const camel = fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  return Array.from(new Set([whole, ...camel.split(/[^\p{L}\p{N}]+/u)])).filter(Boolean);
}

/** The files that list the vault's words: one for each first letter, and one for every other. */
export const WORD_FILES = [...'abcdefghijklmnopqrstuvwxyz'.split(''), 'other'];

/**
 * @param word - A folded word.
 * @returns The name of the file that lists it, one of {@link WORD_FILES}.
 */
export function wordFile(word: string): string {
  return /^[a-z]/.test(word) ? word.charAt(0) : 'other';
}
