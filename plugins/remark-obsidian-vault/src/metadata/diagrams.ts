import type {Root} from 'mdast';
import {allNodes} from '../transform/all-nodes.js';
import type {DiagramMetadata} from '../types.js';

/** The language of a fenced block that is a diagram. Obsidian help, Advanced formatting syntax. */
export const DIAGRAM_LANGUAGE = 'mermaid';

/**
 * @param tree - A prepared note.
 * @returns Its diagrams, in order.
 */
export function noteDiagrams(tree: Root): DiagramMetadata[] {
  const diagrams: DiagramMetadata[] = [];
  for (const node of allNodes(tree)) {
    if (node.type !== 'code' || node.lang !== DIAGRAM_LANGUAGE) continue;
    const {line = 1, column = 1} = node.position?.start ?? {};
    diagrams.push({source: node.value, line, column});
  }
  return diagrams;
}
