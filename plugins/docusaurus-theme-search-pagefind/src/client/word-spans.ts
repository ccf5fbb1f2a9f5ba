import {cutWords, type Word} from '../words.js';

/** Words that follow each other without a space, folded; or a single one. */
export type FoundTerm = readonly string[];

/**
 * @param found - The words that were searched, with spaces between.
 * @returns Them as {@link wordSpans} takes them.
 */
export function foundTerms(found: string): FoundTerm[] {
  const terms: string[][] = [];
  let isOpen = false;
  for (const {forms, isGlued, isUnspaced} of cutWords(found)) {
    const [whole = ''] = forms;
    if (isOpen && !isUnspaced) terms.at(-1)?.push(whole);
    else terms.push([whole]);
    isOpen = isGlued && !isUnspaced;
  }
  return terms;
}

/**
 * @param text - A piece of text.
 * @param terms - What was searched.
 * @returns Start and end of each word, or row of words, in it that begins as one of them.
 */
export function wordSpans(text: string, terms: readonly FoundTerm[]): [number, number][] {
  const words = cutWords(text);
  const spans: [number, number][] = [];
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...terms.map((term) => matchLength(words, at, term)));
    if (length === 0) continue;
    spans.push([words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0]);
    at += length - 1;
  }
  return spans;
}

/** How many words from a place on are the term: none, its words, or one that joins them. */
function matchLength(words: readonly Word[], at: number, term: FoundTerm): number {
  const begins = (word: Word | undefined, start: string) => word?.forms.some((form) => form.startsWith(start)) === true;
  if (term.every((part, n) => begins(words[at + n], part))) return term.length;
  return term.length > 1 && begins(words[at], term.join('')) ? 1 : 0;
}
