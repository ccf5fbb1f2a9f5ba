/** Offsets in a file → lines and columns. */
import type {Point} from '../types.js';

/** Line ends as Markdown has them. */
const LINE_END = /\r\n|\r|\n/g;

/**
 * @param text - Any text.
 * @returns Where its lines begin.
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const {index, 0: end} of text.matchAll(LINE_END)) starts.push(index + end.length);
  return starts;
}

/**
 * @param text - A file.
 * @returns A function from an offset in it to its place.
 */
export function placesOf(text: string): (offset: number) => Point {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: offset - (starts[low] as number) + 1};
  };
}
