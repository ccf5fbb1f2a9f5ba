import type {FootnoteDefinition, Nodes, Parents, Root} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Finds the footnotes of a note that something refers to, in the order in which they stand at its end: those of the text as it
 * refers to them, then those of footnotes.
 *
 * @param tree - A note.
 * @returns Their definitions; of several with one name, the first.
 */
export function footnotesInOrder(tree: Root): Set<FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const found = new Set<FootnoteDefinition>();
  follow(tree, definitions, found);
  // The set grows while it is walked through.
  for (const definition of found) follow(definition, definitions, found);
  return found;
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
