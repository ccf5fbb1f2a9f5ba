import {type FoundTerm, wordSpans} from './word-spans.js';

/**
 * Finds words in a page.
 *
 * @param root - Where to look.
 * @param terms - What was searched.
 * @returns A range for each word that begins as one of them.
 */
export function wordRanges(root: Element, terms: readonly FoundTerm[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const [start, end] of wordSpans(node.data, terms)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
