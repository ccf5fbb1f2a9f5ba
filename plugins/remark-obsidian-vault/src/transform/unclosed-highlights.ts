import type {Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {location} from 'vfile-location';
import type {Point} from '../types.js';
import {allNodes} from './all-nodes.js';

/** A highlight's mark as it opens: at the start or behind space or punctuation, before a word. `==>` is an arrow. */
const OPENER = /(?<![\p{L}\p{N}=\\])==(?![=\s>])/gu;

/** How much of one a message shows. */
const MAX_TEXT = 40;

/** A highlight that is never closed. */
export interface UnclosedHighlight extends Point {
  /** How it begins. */
  text: string;
}

/**
 * Finds the marks that open a highlight that has no end. They are shown as typed.
 *
 * @param tree - A note as parsed.
 * @param source - Its text.
 * @returns Where they stand.
 */
export function unclosedHighlights(tree: Root, source: string): UnclosedHighlight[] {
  const found: UnclosedHighlight[] = [];
  if (!source.includes('==') || !hasMark(tree)) return found;
  const places = location(source);
  visit(tree, (node) => {
    // What stands between two marks opens nothing.
    if (node.type === 'highlight') return SKIP;
    if (node.type === 'text' && node.value.includes('==')) addOpeners(node);
    return undefined;
  });
  return found;

  function addOpeners({position}: Text): void {
    if (position?.start.offset === undefined) return;
    const {offset: start} = position.start;
    const slice = source.slice(start, position.end.offset);
    for (const {index} of slice.matchAll(OPENER)) {
      const point = places.toPoint(start + index);
      const text = slice.slice(index, index + MAX_TEXT).split('\n')[0] as string;
      if (point) found.push({line: point.line, column: point.column, text});
    }
  }
}

/** Whether a mark is left as text. */
function hasMark(tree: Root): boolean {
  for (const node of allNodes(tree)) if (node.type === 'text' && node.value.includes('==')) return true;
  return false;
}
