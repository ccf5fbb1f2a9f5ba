import {cutText} from './cut-text.js';

/** So much is cut at once, in UTF-16 code units. */
const WINDOW = 2000;

/**
 * Cuts a text into segments, window by window: a segment carries a copy of the text that it was cut from (V8), so that many of a
 * long text would take the square of its length. One that ends with its window may go on, and is cut again from its beginning; one
 * that is longer than a window is several.
 *
 * @param segmenter - Cuts sentences or words.
 * @param text - Any.
 * @returns Its segments, in order, with their places in the text.
 */
export function segmentsOf(segmenter: Intl.Segmenter, text: string): Omit<Intl.SegmentData, 'input'>[] {
  const segments: Omit<Intl.SegmentData, 'input'>[] = [];
  for (let start = 0; start < text.length; ) {
    const window = cutText(text.slice(start, start + WINDOW + 1), WINDOW);
    const found = Array.from(segmenter.segment(window), ({input: _, index, ...rest}) => ({
      ...rest,
      index: start + index,
    }));
    if (start + window.length < text.length && found.length > 1) found.pop();
    for (const segment of found) segments.push(segment);
    const last = found.at(-1);
    start = last ? last.index + last.segment.length : text.length;
  }
  return segments;
}
