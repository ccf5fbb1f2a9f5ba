import type {Nodes, Root} from 'mdast';
import {visitParents} from 'unist-util-visit-parents';

/** A node that says something of its note. */
export interface FoundNode {
  node: Nodes;
  /** What holds it, outermost first. */
  parents: readonly Nodes[];
}

/** What leads or may lead somewhere, is a picture, a tag, or tells where a reference leads. */
const TYPES: ReadonlySet<string> = new Set([
  'wikiLink',
  'embed',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'definition',
  'html',
  'canvasFile',
  'canvasBackground',
  'tag',
]);

/**
 * Finds what metadata is made of, in one walk.
 *
 * @param tree - A prepared note.
 * @returns The nodes in reading order, blocks with an identifier among them.
 */
export function foundNodes(tree: Root): FoundNode[] {
  const found: FoundNode[] = [];
  visitParents(tree, (node, parents) => {
    if (TYPES.has(node.type) || node.data?.blockId !== undefined) found.push({node, parents: [...parents]});
  });
  return found;
}
