import type {RootContent} from 'mdast';

/**
 * Leaves out what stands in other files: the name of one may be nobody's business.
 *
 * @param nodes - Prepared nodes; not changed.
 * @returns The same without embeds.
 */
export function withoutEmbeds(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'embed' || node.type === 'canvasFile' || node.type === 'canvasBackground') return [];
    return 'children' in node
      ? [{...node, children: withoutEmbeds(node.children as RootContent[])} as RootContent]
      : [node];
  });
}
