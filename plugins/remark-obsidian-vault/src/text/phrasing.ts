import type {Nodes, PhrasingContent} from 'mdast';

/** Raw HTML and pictures stand in sentences and by themselves. */
const PHRASING: ReadonlySet<Nodes['type']> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'highlight',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'wikiLink',
  'embed',
  'tag',
  'footnoteReference',
  'html',
  'inlineElement',
  'pluginInline',
]);

/**
 * @param node - A prepared node.
 * @returns Whether it may stand in a sentence.
 */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}
