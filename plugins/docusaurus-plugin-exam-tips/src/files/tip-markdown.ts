/** A tip's rendered HTML as Markdown that shows the same when it is pasted into a note. */
import type {Element, ElementContent, Nodes, Root} from 'hast';
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {type Handle, type State, toMdast} from 'hast-util-to-mdast';
import type {BlockContent, Nodes as MdastNodes, Root as MdastRoot, PhrasingContent, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {textToHtml} from '../data/derived.js';
import type {ExamTip} from '../model.js';
import {wholeAddress} from './whole-address.js';

/**
 * @param tip - A tip.
 * @param siteUrl - The site's origin: addresses in a file have to be whole.
 * @returns Its blocks.
 */
export function tipBlocks({html, text, note}: ExamTip, siteUrl: string): BlockContent[] {
  if (html === text || html === textToHtml(text)) return [{type: 'paragraph', children: [{type: 'text', value: text}]}];
  const tree = fromHtmlIsomorphic(html, {fragment: true});
  withWholeAddresses(tree, (url) => wholeAddress(url, {origin: siteUrl, page: note.url}));
  const root = toMdast(tree, {document: true, handlers: HANDLERS}) as {children: RootContent[]};
  visit(root as MdastRoot, (node: MdastNodes) => {
    const own = node.data as StandIn | undefined;
    if (own?.standsFor) Object.assign(node, {type: own.standsFor, data: undefined});
  });
  return root.children as BlockContent[];
}

/** The converter parts lines from blocks by the types that it knows: a known one stands for each of Obsidian's own. */
interface StandIn {
  standsFor?: 'highlight' | 'inlineMath';
}

function withWholeAddresses(node: Root | ElementContent, whole: (url: string) => string): void {
  if (!('children' in node)) return;
  if (node.type === 'element') {
    for (const name of ['href', 'src']) {
      const url = node.properties[name];
      if (typeof url === 'string') node.properties[name] = whole(url);
    }
  }
  for (const child of node.children) withWholeAddresses(child as ElementContent, whole);
}

const HANDLERS: {[tagName: string]: Handle} = {
  span: (state, node) => formula(node) ?? state.all(node),
  math: (state, node) => formula(node) ?? state.all(node),
  svg: () => undefined,
  mark: (state, node) => ({type: 'emphasis', children: phrasing(state, node), data: {standsFor: 'highlight'}}) as never,
  div: (state, node) => formula(node) ?? callout(state, node) ?? state.toFlow(state.all(node)),
  details: (state, node) => callout(state, node) ?? state.toFlow(state.all(node)),
};

function phrasing(state: State, node: Element): PhrasingContent[] {
  return state.all(node) as PhrasingContent[];
}

/** Whoever draws formulas keeps what was typed in an annotation. */
function formula(node: Element) {
  const isMath = node.tagName === 'math' || hasClass(node, 'katex') || hasClass(node, 'katex-display');
  const value = isMath ? annotationIn(node) : undefined;
  if (value === undefined) return undefined;
  const isDisplay = hasClass(node, 'katex-display') || node.properties.display === 'block';
  return (isDisplay ? {type: 'math', value} : {type: 'inlineCode', value, data: {standsFor: 'inlineMath'}}) as never;
}

function annotationIn(node: Nodes): string | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'annotation')
    return node.children.map((child) => ('value' in child ? child.value : '')).join('');
  for (const child of node.children) {
    const found = annotationIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function callout(state: State, node: Element) {
  const {dataCallout, dataCalloutFold} = node.properties;
  if (typeof dataCallout !== 'string') return undefined;
  const title = find(node, 'callout-title-inner');
  const content = find(node, 'callout-content');
  const sign = {type: 'html', value: `[!${dataCallout}]${dataCalloutFold ?? ''} `} as const;
  const first = {type: 'paragraph', children: [sign, ...(title ? phrasing(state, title) : [])]} as const;
  const blocks = content ? (state.toFlow(state.all(content)) as BlockContent[]) : [];
  return {type: 'blockquote', children: [first, ...blocks]} as never;
}

function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = hasClass(child, name) ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function hasClass({properties}: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
