import type {Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Place} from '../types.js';
import {allNodes} from './all-nodes.js';

/** A highlight's mark as it opens: at the start or behind space or punctuation, before a word. `==>` is an arrow. */
const OPENER = /(?<![\p{L}\p{N}=\\])==(?![=\s>])/gu;

/** A highlight that is never closed. */
export interface UnclosedHighlight extends Place {
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
  visit(tree, (node) => {
    // What stands between two marks opens nothing.
    if (node.type === 'highlight') return SKIP;
    if (node.type === 'text' && node.value.includes('==')) found.push(...inText(node, source));
    return undefined;
  });
  return found;
}

/** Whether a mark is left as text. */
function hasMark(tree: Root): boolean {
  for (const node of allNodes(tree)) if (node.type === 'text' && node.value.includes('==')) return true;
  return false;
}

function inText({position}: Text, source: string): UnclosedHighlight[] {
  if (position?.start.offset === undefined) return [];
  const slice = source.slice(position.start.offset, position.end.offset);
  return [...slice.matchAll(OPENER)].map(({index}) => {
    const before = slice.slice(0, index);
    const lines = before.split('\n');
    const column = (lines.at(-1) as string).length + (lines.length === 1 ? position.start.column : 1);
    const text = slice.slice(index, index + 40).split('\n')[0] as string;
    return {line: position.start.line + lines.length - 1, column, text};
  });
}
