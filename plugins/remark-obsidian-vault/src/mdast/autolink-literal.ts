import type {Nodes, Root} from 'mdast';
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal';
import {allNodes} from '../transform/all-nodes.js';

/** What every bare address holds. GFM, Autolinks (extension). */
const ADDRESS = /@|:\/\/|www\./i;

/**
 * mdast-util-gfm-autolink-literal's extension, which looks for addresses in all text of a note: here only in the blocks that hold
 * their signs.
 *
 * @returns Tokens → bare addresses, and bare addresses in the finished text.
 */
export function autolinkLiteralFromMarkdown(): FromMarkdownExtension {
  const {transforms, ...base} = gfmAutolinkLiteralFromMarkdown();
  return {
    ...base,
    transforms: transforms?.map((transform) => (tree: Root) => {
      const children = tree.children.filter(mayHoldAddress);
      if (children.length > 0) transform({type: 'root', children});
      return tree;
    }),
  };
}

function mayHoldAddress(block: Nodes): boolean {
  for (const node of allNodes(block)) if (node.type === 'text' && ADDRESS.test(node.value)) return true;
  return false;
}
