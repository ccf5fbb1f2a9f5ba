import type {GraphFile} from '../../relations/graph-data.js';

/** A note in the graph. */
export interface GraphNode {
  id: number;
  title: string;
  /** Its address below the notes' own. */
  slug: string;
  /** The notes that it links to and those that link to it, in reading order. */
  to: readonly GraphNode[];
  from: readonly GraphNode[];
}

/**
 * @param file - The graph as it was fetched.
 * @returns Its notes, each knowing its neighbours.
 */
export function nodesOf(file: GraphFile): GraphNode[] {
  const nodes = file.notes.map(({title, slug}, id) => ({id, title, slug, to: [], from: []}) as MutableNode);
  for (const [from, to] of file.links) {
    const [source, target] = [nodes[from], nodes[to]];
    if (!source || !target) continue;
    source.to.push(target);
    target.from.push(source);
  }
  return nodes;
}

interface MutableNode extends GraphNode {
  to: GraphNode[];
  from: GraphNode[];
}

/**
 * @param node - A note.
 * @returns It, then the notes that it links to or that link to it, each once, in reading order.
 */
export function around(node: GraphNode): GraphNode[] {
  const others = new Set([...node.to, ...node.from]);
  return [node, ...Array.from(others).sort((a, b) => a.id - b.id)];
}

/**
 * @param nodes - All notes.
 * @param words - What a reader typed.
 * @returns Those whose title holds every word, whatever its case.
 */
export function withWords(nodes: readonly GraphNode[], words: string): readonly GraphNode[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return nodes;
  return nodes.filter(({title}) => wanted.every((word) => title.toLowerCase().includes(word)));
}
