/** The tree of a note that goes beyond a limit: its properties, and the rest as it stands. */
import type {Root, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {frontmatter} from 'micromark-extension-frontmatter';
import type {LimitError, LimitPlace, LimitReason} from './syntax/limits.js';

declare module 'mdast' {
  interface CodeData {
    /** On the source of a note that goes beyond a limit: which, and where. */
    limit?: {reason: LimitReason; place: LimitPlace};
  }
}

const FENCE = '---';

const BYTE_ORDER_MARK = '\ufeff';

/** What no page shows, even as source: `%%comments%%`, the last of which may be open, and those of HTML. */
const COMMENTS = [
  {open: '%%', close: '%%', mayBeOpen: true},
  {open: '<!--', close: '-->', mayBeOpen: false},
];

/**
 * Makes a tree without reading the note, but for its properties, which may keep it back.
 *
 * @param text - The note's text.
 * @param error - The limit that it goes beyond.
 * @returns The properties, and one block of code without comments.
 */
export function sourceTree(text: string, {reason, place}: LimitError): Root {
  const head = text.slice(0, frontMatterEnd(text));
  const properties: RootContent[] = fromMarkdown(head, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  }).children.filter(({type}) => type === 'yaml');
  const source = properties.length > 0 ? text.slice(head.length).trimStart() : text;
  const value = COMMENTS.reduce((rest, {open, close, mayBeOpen}) => without(rest, open, close, mayBeOpen), source);
  const data = {limit: {reason, place: {line: place.line, column: place.column}}};
  return {type: 'root', children: [...properties, {type: 'code', lang: null, meta: null, value, data}]};
}

function without(text: string, open: string, close: string, mayBeOpen: boolean): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, from)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0 && !mayBeOpen) break;
    kept.push(text.slice(from, start));
    from = end < 0 ? text.length : end + close.length;
  }
  return kept.join('') + text.slice(from);
}

/** Behind the second line of three hyphens, where the first one is the note's first; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  if (!text.startsWith(FENCE, start) || fenceEnd(text, start) === undefined) return 0;
  for (let index = text.indexOf(FENCE, start + 1); index >= 0; index = text.indexOf(FENCE, index + 1)) {
    const before = text[index - 1];
    const end = before === '\n' || before === '\r' ? fenceEnd(text, index) : undefined;
    if (end !== undefined) return end;
  }
  return 0;
}

/** The end of a fence's line, if nothing else stands in it. */
function fenceEnd(text: string, start: number): number | undefined {
  let end = start + FENCE.length;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end === text.length || text[end] === '\n' || text[end] === '\r' ? end : undefined;
}
