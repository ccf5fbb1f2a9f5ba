/** Prepared nodes → the Markdown that Obsidian shows alike: a tip that is pasted into a note looks as it did. */
import type {FootnoteReference, PhrasingContent, Root, RootContent} from 'mdast';
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote';
import {type Handle, type Options, toMarkdown} from 'mdast-util-to-markdown';
import type {Callout} from '../nodes.js';
import {syntaxExtensions} from '../parse.js';
import {allNodes} from '../transform/all-nodes.js';
import {calloutTitleContent} from '../transform/callout-node.js';
import {isPhrasing} from './phrasing.js';
import {pluginHandlers} from './plugin-handlers.js';

/** What `prepare` makes of a note is written as the note had it. Specification sections 1 and 2. */
const PREPARED: Options = {
  bullet: '-',
  handlers: {
    callout: calloutToMarkdown,
    break: (node: {data?: {soft?: boolean}}) => (node.data?.soft ? '\n' : '  \n'),
    namedBlock: (node: {children: RootContent[]}, _: unknown, state, info) =>
      state.containerFlow({type: 'root', children: node.children}, info),
    anchor: () => '',
    ...pluginHandlers,
  } as Record<string, Handle>,
};

/**
 * Writes prepared nodes as Markdown. A mark of a footnote is written where its definition is among the nodes.
 *
 * @param nodes - Inline content or blocks of a prepared note, such as what stands behind a tip's label.
 * @returns Markdown without a line's end; one line for inline content without breaks.
 */
export function markdownOf(nodes: readonly RootContent[]): string {
  const isInline = nodes.every(isPhrasing);
  const children = isInline ? [{type: 'paragraph', children: nodes as PhrasingContent[]} as const] : [...nodes];
  const {toMarkdown: extensions} = syntaxExtensions();
  const root: Root = {type: 'root', children};
  return toMarkdown(root, {extensions: [...extensions, PREPARED, withFootnotes(root)]}).trimEnd();
}

/** A mark whose definition is not there would be words. */
function withFootnotes(root: Root): Options {
  const names = new Set<string>();
  for (const node of allNodes(root)) if (node.type === 'footnoteDefinition') names.add(node.identifier);
  const written = gfmFootnoteToMarkdown().handlers?.footnoteReference as Handle;
  const handle: Handle = (node: FootnoteReference, ...rest) =>
    names.has(node.identifier) ? written(node, ...rest) : '';
  const peek = ({identifier}: FootnoteReference) => (names.has(identifier) ? '[' : '');
  return {handlers: {footnoteReference: Object.assign(handle, {peek})}};
}

function calloutToMarkdown(...[node, , state, info]: Parameters<Handle>): string {
  const {calloutType, metadata, fold = '', children} = node as Callout;
  const exit = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const mark = `[!${calloutType}${metadata === undefined ? '' : `|${metadata}`}]${fold} `;
  const paragraph = {type: 'paragraph' as const, children: calloutTitleContent(node as Callout)};
  const title = state.containerPhrasing(paragraph, {...tracker.current(), before: mark, after: '\n'});
  const content = children[1]?.children ?? [];
  const body =
    content.length > 0 ? `\n${state.containerFlow({type: 'root', children: content}, tracker.current())}` : '';
  exit();
  return state.indentLines(
    mark + title.replaceAll('\n', ' ') + body,
    (line, _, blank) => `>${blank ? '' : ' '}${line}`,
  );
}
