import {joinIdeographs, wordForms} from '../text.js';
import {wordSpans} from './word-spans.js';

/** A piece of an excerpt. */
export interface ExcerptPart {
  text: string;
  /** It is what was searched. */
  marked: boolean;
}

/**
 * @param html - Pagefind's excerpt: text with `<mark>` in it, `<` and `>` written as entities.
 * @returns Its pieces.
 */
export function excerptParts(html: string): ExcerptPart[] {
  const joined = joinIdeographs(html).replaceAll('</mark><mark>', '').replaceAll('</mark> <mark>', ' ');
  return joined
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, at) => ({text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: at % 2 === 1}))
    .filter(({text}) => text !== '');
}

/**
 * @param title - A title.
 * @param found - The words that were searched.
 * @returns Its pieces.
 */
export function titleParts(title: string, found: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const [from, to] of wordSpans(title, firstForms(found))) {
    parts.push({text: title.slice(end, from), marked: false}, {text: title.slice(from, to), marked: true});
    end = to;
  }
  return [...parts, {text: title.slice(end), marked: false}].filter(({text}) => text !== '');
}

/**
 * @param found - The words that were searched, with spaces between.
 * @returns Them as {@link wordSpans} takes them.
 */
export function firstForms(found: string): string[] {
  return found.split(/\s+/).flatMap((word) => wordForms(word).slice(0, 1));
}
