import type {Node, Parent, PhrasingContent, Root, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Callout, Highlight} from '../nodes.js';
import {calloutNode} from '../transform/callout-node.js';
import {isLeafBlock} from '../transform/leaf-blocks.js';
import {type Line, replaceLines} from '../transform/lines.js';
import type {FoundTip} from './find-tips.js';

/** Where a line may become a block of its own: elsewhere a tip stays in its place. */
const HOSTS = new Set(['root', 'blockquote', 'calloutContent']);

/** Markup that may stand around a tip that fills its line. */
const WRAPPERS = new Set(['strong', 'emphasis', 'delete']);

/**
 * Marks the tips in the tree: one that fills its own line becomes a callout of type `exam`, the others stay where they are.
 *
 * @param tree - A note; changed in place.
 * @param tips - What `findTips` found in it.
 */
export function markTips(tree: Root, tips: readonly FoundTip[]): void {
  const found = new Map<Node, FoundTip>(tips.map((tip) => [tip.node, tip]));
  for (const tip of tips) mark(tip);
  visit(tree, (node, index, parent) => {
    if (node.type !== 'paragraph') return isLeafBlock(node) ? SKIP : undefined;
    if (!parent || index === undefined || !HOSTS.has(parent.type)) return SKIP;
    const blocks = replaceLines(node, (line) => {
      const tip = found.get(soleNode(line) as Node);
      return tip && ownLine(tip);
    });
    if (!blocks) return SKIP;
    (parent as Parent).children.splice(index, 1, ...blocks);
    return [SKIP, index + blocks.length];
  });
  addAnchors(tree, tips);
}

/** What led to a tip by its words, or by the name of its block, still does: an empty element in front of it has that id. */
function addAnchors(tree: Root, tips: readonly FoundTip[]): void {
  const isNamedTwice = ({node, formerId}: FoundTip) =>
    formerId !== undefined || (node.type === 'callout' && node.data?.blockId !== undefined);
  if (!tips.some(isNamedTwice)) return;
  const former = new Map(tips.map(({id, formerId}) => [id, formerId]));
  visit(tree, (node, index, parent) => {
    const id = node.type === 'highlight' || node.type === 'callout' ? node.tip?.id : undefined;
    if (id === undefined || !parent || index === undefined) return undefined;
    const block = node.type === 'callout' ? node.data?.blockId : undefined;
    const ids = [former.get(id), block === undefined ? undefined : `^${block}`].filter((other) => other !== undefined);
    (parent as Parent).children.splice(index, 0, ...ids.map(anchor));
    return [SKIP, index + ids.length + 1];
  });
}

function anchor(id: string): RootContent {
  return {type: 'anchor', children: [], data: {hName: 'span', hProperties: {id}}} as never;
}

function mark({node, id, label}: FoundTip): void {
  node.tip = {id, label};
  const properties = node.data?.hProperties ?? {};
  const classes = Array.isArray(properties.className) ? properties.className : [];
  node.data = {...node.data, hProperties: {...properties, id, className: [...classes, 'exam-tip']}};
  if (node.type === 'highlight') node.data.hProperties = {...node.data.hProperties, dataLabel: label};
}

/** The one node of a line, out of the markup around it. */
function soleNode(line: Line): PhrasingContent | undefined {
  const [only, ...others] = line.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (!only || others.length > 0) return undefined;
  return WRAPPERS.has(only.type) ? soleNode((only as Parent).children as Line) : only;
}

function ownLine({node, id, label, children}: FoundTip): RootContent | undefined {
  if (node.type !== 'highlight') return undefined;
  const {position} = node as Highlight;
  const content: RootContent = {
    type: 'paragraph',
    children: children as PhrasingContent[],
    ...(position && {position}),
  };
  const callout: Callout = calloutNode({
    type: 'exam',
    title: [{type: 'text', value: label}],
    content: [content],
    className: ['exam-tip'],
    ...(position && {position}),
  });
  callout.tip = {id, label, isLine: true};
  callout.data = {...callout.data, hProperties: {...callout.data?.hProperties, id}};
  return callout;
}
