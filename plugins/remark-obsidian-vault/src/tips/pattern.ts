import {BROUGHT} from '../transform/plain-text.js';
import type {SyntaxOptions} from '../types.js';

/**
 * The word "exam", at most three words more, then `:`, `–`, `—`, or a hyphen that parts words. Group 1 is the label.
 * test/fixtures/syntax/README.md, Exam tips.
 */
export const DEFAULT_TIP_PATTERN = '(exam(?:\\s+[^\\s:–—]+?){0,3}?)(?:\\s*:|\\s*[–—]|\\s+-+(?=\\s)|-+(?=\\s))';

/** How a text starts that is a tip. */
export interface TipStart {
  label: string;
  /** Characters before the tip's own text. */
  length: number;
}

/**
 * @param options - The syntax options.
 * @returns A function that tells the label of a text that begins like a tip.
 */
export function tipMatcher({tipPattern = DEFAULT_TIP_PATTERN}: SyntaxOptions): (text: string) => TipStart | undefined {
  const pattern = new RegExp(`^\\s*${tipPattern}\\s*`, 'iu');
  return (text) => {
    const match = pattern.exec(text);
    // A label is typed; what is brought from elsewhere may be anything.
    return match && !match[0].includes(BROUGHT)
      ? {label: (match[1] ?? match[0]).replace(/\s+/g, ' ').trim(), length: match[0].length}
      : undefined;
  };
}
