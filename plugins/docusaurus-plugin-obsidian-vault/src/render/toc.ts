/** The contents of a page, made of its headings. */
import type {Element, ElementContent, Nodes as HastNodes, Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Nodes, Root} from 'mdast';

/** A line of the contents, as Docusaurus's theme takes it. */
export interface TocItem {
  /** HTML. */
  value: string;
  id: string;
  level: number;
}

/** Markup that stays in the contents. */
const KEPT = new Set(['code', 'em', 'strong', 'del', 'sub', 'sup']);

/**
 * @param tree - The note's tree as its page has it: headings of other notes are none of its headings.
 * @param hast - The HTML tree of the same.
 * @returns Its headings below the title.
 */
export function tocOf(tree: Root, hast: HastRoot): TocItem[] {
  const ids = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'heading' && node.depth > 1) ids.add(String(node.data?.hProperties?.id ?? ''));
  });
  const toc: TocItem[] = [];
  if (ids.size === 0) return toc;
  walk<HastNodes>(hast, (node) => {
    if (node.type !== 'element' || !/^h[2-6]$/.test(node.tagName)) return;
    const id = String(node.properties.id ?? '');
    if (!ids.delete(id)) return;
    const value = toHtml(node.children.flatMap(inContents), {allowDangerousHtml: true}).trim();
    if (value !== '') toc.push({value, id, level: Number(node.tagName[1])});
  });
  return toc;
}

/** Goes through a tree in its order. A page has thousands of nodes, and nothing here has to know where they stand. */
function walk<N extends Nodes | HastNodes>(node: N, look: (node: N) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) walk(child as N, look);
}

/** A line of the contents is a link: nothing in it leads elsewhere, has an id, or is a picture. */
function inContents(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return 'children' in node ? (node.children as ElementContent[]).flatMap(inContents) : [];
  if (isFormula(node)) return [node];
  const children = node.children.flatMap(inContents);
  return KEPT.has(node.tagName) ? [{...node, properties: {}, children}] : children;
}

function isFormula({properties}: Element): boolean {
  const {className} = properties;
  return Array.isArray(className) && className.includes('katex');
}
