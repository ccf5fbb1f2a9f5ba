import type {Blockquote, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {calloutNode} from './callout-node.js';
import {isLeafBlock} from './leaf-blocks.js';

/** `[!type|metadata]±`, then white space or the line's end, on the first line's own text. Obsidian help, Callouts. */
const MARK = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)(?:\s+|$)/u;

/** Whatever is typed, with a letter or a digit in it. test/fixtures/syntax/README.md, Callouts. */
const TYPE = /[\p{L}\p{N}]/u;

/**
 * Turns blockquotes that begin with `[!type]` into callouts, at every depth. `\[!type]` is text.
 *
 * @param tree - A note, with its lines parted by breaks; changed in place.
 * @param source - The text that the tree was read from.
 * @param labels - Type → the title of such callouts that have none of their own.
 */
export function callouts(tree: Root, source: string, labels: Readonly<Record<string, string>> = {}): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'blockquote') return isLeafBlock(node) ? SKIP : undefined;
    const callout = calloutOf(node, source, labels);
    if (!callout || !parent || index === undefined) return undefined;
    parent.children[index] = callout;
    // Once more from the callout on: quotes inside it may be callouts too.
    return index;
  });
}

function calloutOf(
  quote: Blockquote,
  source: string,
  labels: Readonly<Record<string, string>>,
): RootContent | undefined {
  const first = quote.children[0];
  if (first?.type !== 'paragraph' || source[first.position?.start.offset ?? -1] === '\\') return undefined;
  const children = unlinkMark(first.children);
  const text = children[0];
  const match = text?.type === 'text' ? MARK.exec(text.value) : null;
  if (!match || text?.type !== 'text') return undefined;
  const [mark, typed = '', metadata, fold] = match;
  if (!TYPE.test(typed)) return undefined;
  const type = typed.trim().toLowerCase();
  const {title, body} = splitTitle([{...text, value: text.value.slice(mark.length)}, ...children.slice(1)]);
  const bodyParagraph: Paragraph[] = body.length > 0 ? [{...first, children: body}] : [];
  const callout = calloutNode({
    type,
    ...(metadata !== undefined && {metadata: metadata.trim()}),
    ...((fold === '+' || fold === '-') && {fold}),
    title: title.length > 0 ? title : [{type: 'text', value: labels[type] ?? defaultTitle(typed)}],
    content: [...bodyParagraph, ...quote.children.slice(1)],
    ...(quote.position && {position: quote.position}),
  });
  if (quote.data) callout.data = merge(callout.data, quote.data);
  return callout;
}

/** A quote's block identifier belongs to the callout. */
function merge(own: RootContent['data'], quote: RootContent['data']): RootContent['data'] {
  return {...quote, ...own, hProperties: {...quote?.hProperties, ...own?.hProperties}};
}

/** With a definition of that name in the note, `[!note]` was read as a link to it. */
function unlinkMark(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, second, ...rest] = children;
  if (first?.type !== 'linkReference' || first.referenceType !== 'shortcut' || !first.label?.startsWith('!'))
    return [...children];
  const mark = `[${first.label}]`;
  if (second?.type === 'text') return [{...second, value: mark + second.value}, ...rest];
  return [{type: 'text', value: mark}, ...(second ? [second] : []), ...rest];
}

function splitTitle(children: PhrasingContent[]): {title: PhrasingContent[]; body: PhrasingContent[]} {
  const end = children.findIndex((child) => child.type === 'break');
  const title = (end < 0 ? children : children.slice(0, end)).filter(
    (child) => child.type !== 'text' || child.value !== '',
  );
  return {title, body: end < 0 ? [] : children.slice(end + 1)};
}

/** The type as typed, its first letter upper-cased: Obsidian help, Callouts: change the title. */
function defaultTitle(typed: string): string {
  const [first = '', ...rest] = typed.trim();
  return first.toUpperCase() + rest.join('');
}
