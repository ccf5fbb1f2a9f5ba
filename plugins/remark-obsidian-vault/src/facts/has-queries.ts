import type {Root} from 'mdast';
import {EXIT, visit} from 'unist-util-visit';
import {pluginBlockType} from '../plugins/plugin-table.js';

/**
 * @param tree - A prepared note.
 * @returns Whether something in it asks other notes: what shows there changes with them.
 */
export function hasQueries(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    const isQuery =
      (node.type === 'code' && pluginBlockType(node.lang)?.fate === 'query') ||
      (node.type === 'inlineCode' && node.value.startsWith('='));
    if (!isQuery) return undefined;
    found = true;
    return EXIT;
  });
  return found;
}
