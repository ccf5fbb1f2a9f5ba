import {type FoundTerm, wordSpans} from './word-spans.js';

/** A piece of an excerpt. */
export interface ExcerptPart {
  text: string;
  /** It is what was searched. */
  marked: boolean;
}

/** What stands around a word, before and behind it. */
const AROUND = /^([^\p{L}\p{N}\p{Emoji_Presentation}$]*)(.*?)([^\p{L}\p{M}\p{N}\p{Emoji_Presentation}+#]*)$/su;

/**
 * @param html - Pagefind's excerpt: text with `<mark>` around words and the signs next to them, `<` and `>` written as
 * entities.
 * @returns Its pieces.
 */
export function excerptParts(html: string): ExcerptPart[] {
  const parts = html
    .replaceAll('</mark><mark>', '')
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  return parts.flatMap((text, at) => (at % 2 === 1 ? markedParts(text) : [{text, marked: false}])).filter(hasText);
}

function markedParts(text: string): ExcerptPart[] {
  const [, before = '', word = '', behind = ''] = AROUND.exec(text) ?? [];
  return [
    {text: before, marked: false},
    {text: word, marked: true},
    {text: behind, marked: false},
  ];
}

function hasText({text}: ExcerptPart): boolean {
  return text !== '';
}

/**
 * @param title - A title.
 * @param terms - What was searched.
 * @returns Its pieces.
 */
export function titleParts(title: string, terms: readonly FoundTerm[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let end = 0;
  for (const [from, to] of wordSpans(title, terms)) {
    parts.push({text: title.slice(end, from), marked: false}, {text: title.slice(from, to), marked: true});
    end = to;
  }
  return [...parts, {text: title.slice(end), marked: false}].filter(hasText);
}
