/**
 * Raw HTML of a note, made harmless where it stands, before it meets anything of ours: every tag by itself is sanitised, what
 * acts is dropped with its content, and a name that is no element of HTML is text.
 *
 * Each block of raw HTML is rendered by itself, as in Obsidian: what it leaves open is closed at its end, unless a later block
 * closes it. In a sentence all raw HTML is one: what it leaves open ends with the sentence.
 */
import type {Html, RootContent} from 'mdast';
import {holdsBlocks} from './elements.js';
import {type OpenElement, OpenElements} from './open-elements.js';
import {endTag, type Part, PieceReader, type RawHtmlRules} from './piece-reader.js';
import {readHtml} from './tags.js';

/**
 * Makes the raw HTML among some siblings harmless.
 *
 * @param nodes - Siblings, some of them raw HTML.
 * @param rules - See {@link RawHtmlRules}.
 * @returns The siblings; raw HTML among them holds nothing that acts, and leaves nothing open.
 */
export function safeHtml(nodes: readonly RootContent[], rules: RawHtmlRules): RootContent[] {
  if (!nodes.some(({type}) => type === 'html')) return [...nodes];
  return nodes.some(({type}) => PHRASING.has(type)) ? safeSentence(nodes, rules) : safeBlocks(nodes, rules);
}

/** What stands in sentences only: raw HTML beside it does too. */
const PHRASING: ReadonlySet<string> = new Set([
  'text',
  'break',
  'emphasis',
  'strong',
  'delete',
  'highlight',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'footnoteReference',
  'wikiLink',
  'embed',
  'tag',
]);

function safeSentence(nodes: readonly RootContent[], rules: RawHtmlRules): RootContent[] {
  const pieces = nodes.map((node) => (node.type === 'html' ? readHtml(node.value) : []));
  const reader = new PieceReader(pieces.flat(), rules);
  const result: RootContent[] = [];
  nodes.forEach((node, index) => {
    if (node.type === 'html')
      result.push(
        ...nodesOf(
          node,
          (pieces[index] ?? []).flatMap((piece) => reader.read(piece)),
        ),
      );
    else if (!reader.isDropping) result.push(node);
  });
  const value = (reader.open.close() ?? []).map(endTag).join('');
  return value === '' ? result : [...result, {type: 'html', value}];
}

function safeBlocks(nodes: readonly RootContent[], rules: RawHtmlRules): RootContent[] {
  /** What earlier blocks left open, in order. */
  const waiting = new OpenElements();
  const blocks = nodes.map((node) => {
    if (node.type !== 'html') return undefined;
    const pieces = readHtml(node.value);
    const closeEarlier = (name: string) => {
      const element = waiting.close(name)?.at(-1);
      if (!element) return undefined;
      element.end = {html: endTag(element)};
      return element.end;
    };
    const reader = new PieceReader(pieces, rules, closeEarlier, waiting.all.length);
    const parts = pieces.flatMap((piece) => reader.read(piece));
    for (const element of reader.open.all) if (holdsBlocks(element.name)) waiting.push(element);
    return {parts, open: reader.open.all};
  });
  return nodes.flatMap((node, index) => {
    const block = blocks[index];
    if (!block || node.type !== 'html') return [node];
    const closed = closedHere(block.open);
    return nodesOf(node, [...block.parts, ...closed.toReversed().map((element) => ({html: endTag(element)}))]);
  });
}

/** What nothing closes later, with all that was opened in it. */
function closedHere(open: readonly OpenElement[]): OpenElement[] {
  const first = open.findIndex(({end}) => end === undefined);
  const closed = first < 0 ? [] : open.slice(first);
  // Later blocks end nothing that has ended here.
  for (const {end} of closed) if (end) end.html = '';
  return closed;
}

function nodesOf(node: Html, parts: readonly Part[]): RootContent[] {
  const result: RootContent[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if ('nodes' in part) result.push(...part.nodes);
    else if (part.html === '') continue;
    else if (last?.type === 'html') last.value += part.html;
    else result.push({...node, value: part.html});
  }
  return result;
}
