import type {Nodes} from 'mdast';

const LEAVES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table', 'code', 'math', 'html', 'thematicBreak']);

/**
 * @param node - A block.
 * @returns Whether it holds no other blocks: what looks for blocks has no need to look inside. CommonMark, Leaf blocks.
 */
export function isLeafBlock(node: Nodes): boolean {
  return LEAVES.has(node.type);
}
