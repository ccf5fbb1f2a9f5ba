/** The contents of a page, made of its headings. */
import type {Element, ElementContent, Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';

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
  visit(tree, 'heading', ({depth, data}) => {
    if (depth > 1) ids.add(String(data?.hProperties?.id ?? ''));
  });
  const toc: TocItem[] = [];
  if (ids.size === 0) return toc;
  visit(hast, 'element', ({tagName, properties, children}) => {
    const id = String(properties.id ?? '');
    if (!/^h[2-6]$/.test(tagName) || !ids.delete(id)) return;
    const value = toHtml(children.flatMap(inContents), {allowDangerousHtml: true}).trim();
    if (value !== '') toc.push({value, id, level: Number(tagName[1])});
  });
  return toc;
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
