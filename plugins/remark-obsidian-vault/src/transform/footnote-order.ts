import type {FootnoteDefinition, Nodes, Parents, Root} from 'mdast';
import {allNodes} from './all-nodes.js';

/**
 * Finds the footnotes of a note that something refers to, in the order in which they stand at its end: those of the text as it
 * refers to them, then those of footnotes.
 *
 * @param tree - A note, or a part of one.
 * @param definitions - See {@link footnoteDefinitions}. @default those in the tree
 * @returns Their definitions; of several with one name, the first.
 */
export function footnotesInOrder(
  tree: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition> = footnoteDefinitions(tree),
): Set<FootnoteDefinition> {
  if (definitions.size === 0) return new Set();
  const found = new Set<FootnoteDefinition>();
  follow(tree, definitions, found);
  // The set grows while it is walked through.
  for (const definition of found) follow(definition, definitions, found);
  return found;
}

/**
 * @param tree - A note.
 * @returns Its footnotes by their names; of several with one name, the first.
 */
export function footnoteDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of allNodes(tree)) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

function follow(
  parent: Parents,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  found: Set<FootnoteDefinition>,
): void {
  for (const node of parent.children as Nodes[]) {
    const definition = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined;
    if (definition) found.add(definition);
    if ('children' in node && node.type !== 'footnoteDefinition') follow(node, definitions, found);
  }
}
