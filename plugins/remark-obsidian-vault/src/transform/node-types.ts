import type {Root} from 'mdast';
import {allNodes} from './all-nodes.js';

/**
 * Lists the types of nodes in a tree, so that what looks for nodes that are rare need not walk through every note.
 *
 * @param tree - A note as parsed.
 * @returns The types; `task` stands for a list item that is one.
 */
export function nodeTypes(tree: Root): ReadonlySet<string> {
  const types = new Set<string>();
  for (const node of allNodes(tree)) {
    types.add(node.type);
    if (node.type === 'listItem' && node.data?.task !== undefined) types.add('task');
  }
  return types;
}
