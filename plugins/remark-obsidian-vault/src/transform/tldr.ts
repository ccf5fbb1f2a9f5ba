import type {Blockquote, PhrasingContent, Root, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {calloutNode} from './callout-node.js';
import {isLeafBlock} from './leaf-blocks.js';
import {dropStart, linesOf, replaceLines} from './lines.js';
import {BROUGHT, plainText} from './plain-text.js';

/** The word as people type it, and what parts it from the summary. test/fixtures/syntax/README.md, Summaries. */
const MARK = /^\s*(?:tldr|tl;dr|tdlr)(?:[;:]|(?=\s|$))\s*/i;

/** Where a line may become a block of its own. */
const HOSTS = new Set(['root', 'blockquote', 'calloutContent']);

/**
 * Turns lines and quotes that start with "tldr" into summary callouts. The word alone sums up nothing, and stays as typed.
 *
 * @param tree - A note, with its lines parted by breaks; changed in place.
 */
export function tldrs(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (!HOSTS.has(parent.type)) return isLeafBlock(node) ? SKIP : undefined;
    if (node.type === 'blockquote') {
      const summary = quoteSummary(node);
      if (summary) parent.children[index] = summary as never;
      return summary ? index + 1 : undefined;
    }
    if (node.type !== 'paragraph') return isLeafBlock(node) ? SKIP : undefined;
    const blocks = replaceLines(node, lineSummary);
    if (!blocks) return SKIP;
    parent.children.splice(index, 1, ...(blocks as never[]));
    return index + blocks.length;
  });
}

function quoteSummary(quote: Blockquote): RootContent | undefined {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const children = withoutMark(first.children);
  if (!children) return undefined;
  const content: RootContent[] = children.length > 0 ? [{...first, children}, ...rest] : rest;
  if (content.length === 0) return undefined;
  return {...summaryNode(content), ...(quote.position && {position: quote.position})};
}

function lineSummary(line: PhrasingContent[]): RootContent | undefined {
  const children = withoutMark(line);
  const position = line[0]?.position;
  return children && children.length > 0
    ? summaryNode([{type: 'paragraph', children, ...(position && {position})}])
    : undefined;
}

/** @returns What follows the mark, nothing where the word stands alone, or `undefined` where there is none. */
function withoutMark(children: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const match = MARK.exec(plainText(linesOf(children)[0] ?? [], BROUGHT));
  return match ? dropStart(children, match[0].length) : undefined;
}

function summaryNode(content: RootContent[]): RootContent {
  return calloutNode({type: 'abstract', title: [{type: 'text', value: 'TL;DR'}], content, className: ['tldr']});
}
