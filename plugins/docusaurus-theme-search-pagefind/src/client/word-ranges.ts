import {wordSpans} from './word-spans.js';

/**
 * Finds words in a page.
 *
 * @param root - Where to look.
 * @param words - Folded.
 * @returns A range for each word that begins with one of them.
 */
export function wordRanges(root: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const [start, end] of wordSpans(node.data, words)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
