import type {Nodes, Root, RootContent} from 'mdast';
import {definitionsIn} from './definitions.js';

/** The class of an element that holds definitions for what follows. */
export const DEFINITIONS_CLASS = 'math-definitions';

/**
 * The definitions in a note's formulas that stand before one of its parts: an embed brings them along, so that the part looks
 * as it does in its own note.
 *
 * @param tree - The note, prepared.
 * @param part - Blocks of the note.
 * @returns Definitions, each on a line; empty where there are none.
 */
export function definitionsBefore(tree: Root, part: readonly RootContent[]): string {
  const found: string[] = [];
  const [first] = part;
  // An item comes in a list that is made for it.
  const starts = new Set<Nodes | undefined>([first, first && 'children' in first ? first.children[0] : undefined]);
  const visit = (nodes: readonly Nodes[]): boolean =>
    nodes.some((node) => {
      if (starts.has(node)) return true;
      if (node.type === 'math' || node.type === 'inlineMath') {
        found.push(...definitionsIn(node.value).map(({source}) => source));
      }
      return 'children' in node && visit(node.children);
    });
  visit(tree.children);
  return found.join('\n');
}
