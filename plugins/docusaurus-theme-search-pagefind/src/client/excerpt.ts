import {joinIdeographs} from '../text.js';

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
