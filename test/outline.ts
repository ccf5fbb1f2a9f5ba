import type {Nodes} from 'mdast';

/** Fields of nodes that say what they are, in the order in which they are shown. */
const FIELDS = [
  'calloutType',
  'metadata',
  'fold',
  'depth',
  'checked',
  'unclosed',
  'lang',
  'url',
  'identifier',
] as const;

/**
 * A tree in one line, to be compared by eye: `paragraph("a " highlight("b"))`.
 *
 * @param node - A tree.
 * @returns Its outline.
 */
export function outline(node: Nodes): string {
  const record = node as unknown as Record<string, unknown>;
  const marks = FIELDS.filter((field) => record[field] !== undefined && record[field] !== null).map(
    (field) => `${record[field]}`,
  );
  const data = node.data as {task?: string; blockId?: string} | undefined;
  if (data?.task !== undefined) marks.push(`[${data.task}]`);
  if (data?.blockId !== undefined) marks.push(`^${data.blockId}`);
  const name = marks.length > 0 ? `${node.type}<${marks.join(' ')}>` : node.type;
  if (node.type === 'text') return JSON.stringify(node.value);
  // A line end in math is a space, and may be written as one.
  if (node.type === 'inlineMath') return `inlineMath(${JSON.stringify(node.value.replace(/\s+/g, ' '))})`;
  if (node.type === 'wikiLink') return `wikiLink(${node.value}|${node.data.alias})`;
  if (node.type === 'embed') return `embed(${node.value}|${node.alias})`;
  if ('children' in node) return `${name}(${node.children.map(outline).join(' ')})`;
  return 'value' in node ? `${name}(${JSON.stringify(node.value)})` : name;
}
