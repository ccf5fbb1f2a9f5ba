import type {Root} from 'mdast';
import {pluginBlockType} from '../plugins/plugin-table.js';
import {allNodes} from '../transform/all-nodes.js';

/**
 * @param tree - A prepared note.
 * @returns Whether something in it asks other notes: what shows there changes with them.
 */
export function hasQueries(tree: Root): boolean {
  for (const node of allNodes(tree)) {
    if (node.type === 'code' && pluginBlockType(node.lang)?.fate === 'query') return true;
    if (node.type === 'inlineCode' && node.value.startsWith('=')) return true;
  }
  return false;
}
