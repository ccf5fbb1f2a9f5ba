import {wordForms} from '../text.js';

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

/**
 * @param text - A piece of text.
 * @param words - Folded.
 * @returns Start and end of each word in it that begins with one of them, and of each ideograph that is one.
 */
export function wordSpans(text: string, words: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]|\S/gu)) {
    const previous = spans.at(-1);
    const isIdeograph = IDEOGRAPH.test(match[0]);
    const touches = previous?.[1] === match.index && !isIdeograph && !IDEOGRAPH.test(text[match.index - 1] ?? '');
    if (previous && touches) previous[1] += match[0].length;
    else spans.push([match.index, match.index + match[0].length]);
  }
  return spans.map((span) => trimmed(text, span)).filter(([start, end]) => isOneOf(text.slice(start, end), words));
}

function isOneOf(text: string, words: readonly string[]): boolean {
  const forms = wordForms(text);
  return words.some((word) => forms.some((form) => form.startsWith(word)));
}

/** Without the punctuation around a word. */
function trimmed(text: string, [start, end]: [number, number]): [number, number] {
  const word = text.slice(start, end);
  const lead = word.length - word.replace(/^[^\p{L}\p{N}$#]+/u, '').length;
  const tail = word.length - word.replace(/[^\p{L}\p{N}+#]+$/u, '').length;
  return lead + tail < word.length ? [start + lead, end - tail] : [start, end];
}
