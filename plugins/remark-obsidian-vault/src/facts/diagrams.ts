import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {DiagramFact} from '../types.js';

/** The language of a fenced block that is a diagram. Obsidian help, Advanced formatting syntax. */
export const DIAGRAM_LANGUAGE = 'mermaid';

/**
 * @param tree - A prepared note.
 * @returns Its diagrams, in order.
 */
export function diagramFacts(tree: Root): DiagramFact[] {
  const diagrams: DiagramFact[] = [];
  visit(tree, 'code', ({lang, value, position}) => {
    const {line = 1, column = 1} = position?.start ?? {};
    if (lang === DIAGRAM_LANGUAGE) diagrams.push({source: value, line, column});
  });
  return diagrams;
}
