import type {Root} from 'mdast';
import {allNodes} from '../transform/all-nodes.js';
import type {DiagramFact} from '../types.js';

/** The language of a fenced block that is a diagram. Obsidian help, Advanced formatting syntax. */
export const DIAGRAM_LANGUAGE = 'mermaid';

/**
 * @param tree - A prepared note.
 * @returns Its diagrams, in order.
 */
export function diagramFacts(tree: Root): DiagramFact[] {
  const diagrams: DiagramFact[] = [];
  for (const node of allNodes(tree)) {
    if (node.type !== 'code' || node.lang !== DIAGRAM_LANGUAGE) continue;
    const {line = 1, column = 1} = node.position?.start ?? {};
    diagrams.push({source: node.value, line, column});
  }
  return diagrams;
}
