/** What queries need of a note's text, taken when the note is read: its fields and list items as written. Plain data. */
import type {List, ListItem, Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {bracketFields, lineField} from './inline-fields.js';

/** A field as written. */
export type RawField = readonly [key: string, value: string];

/** A list item. */
export interface NoteItem {
  /** Of its first line; counts from 1. */
  line: number;
  /** How many lines are its own. */
  lines: number;
  /** `-`, `*`, `1.` */
  symbol: string;
  /** Markdown, without marker and box. */
  text: string;
  /** What stands in its box; absent where it is no task. */
  status?: string;
  /** Line of the item that it stands in. */
  parent?: number;
  /** Line of its list. */
  list: number;
  blockId?: string;
  /** The heading above it. */
  heading?: string;
}

/** A note as queries see its text. */
export interface NoteData {
  /** Of its own lines, not of its list items. */
  fields: RawField[];
  items: NoteItem[];
}

/** Lines longer than this hold no field. */
const MAX_LINE = 32_768;

const ITEM = /^[\s>]*(\d+[.)]|[*+-])\s*(\[.{0,1}\])?\s*(.*)$/u;

/**
 * @param tree - A note as parsed, before anything of it is changed.
 * @param source - Its text.
 * @returns Its fields and list items. What a comment hides is none of them, though the plugin takes it: it is not published.
 */
export function readNoteData(tree: Root, source: string): NoteData {
  const lines = visibleText(tree, source).split(/\r\n|\r|\n/);
  const items = readItems(tree, lines);
  const taken = new Set(items.flatMap(({line, lines: count}) => Array.from({length: count}, (_, at) => line + at)));
  const fields: RawField[] = [];
  if (source.includes('::')) for (const block of tree.children) fields.push(...blockFields(block, lines, taken));
  return {fields, items};
}

/**
 * @param tree - A note as parsed.
 * @param source - Its text.
 * @returns The text, with spaces for what comments hide: lines and columns stay.
 */
export function visibleText(tree: Root, source: string): string {
  let text = source;
  if (!source.includes('%%')) return text;
  visit(tree, 'comment', ({position, unclosed}) => {
    const [start, end] = [position?.start.offset, unclosed ? source.length : position?.end.offset];
    if (start === undefined || end === undefined) return;
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
  });
  return text;
}

/** Every block but lists and rules is read line by line, code too. */
function blockFields(block: Nodes, lines: readonly string[], taken: ReadonlySet<number>): RawField[] {
  if (block.type === 'list' || block.type === 'thematicBreak' || !block.position) return [];
  const fields: RawField[] = [];
  for (let line = block.position.start.line; line <= block.position.end.line; line++) {
    const text = lines[line - 1]?.trim() ?? '';
    if (!taken.has(line) && text.length <= MAX_LINE && text.includes('::')) fields.push(...fieldsOf(text));
  }
  return fields;
}

/**
 * @param line - A line.
 * @returns Its fields in brackets, or the one that the line is.
 */
export function fieldsOf(line: string): RawField[] {
  const inBrackets = bracketFields(line);
  if (inBrackets.length > 0) return inBrackets.map(({key, value}) => [key, value]);
  const whole = lineField(line);
  return whole ? [[whole.key, whole.value]] : [];
}

function readItems(tree: Root, lines: readonly string[]): NoteItem[] {
  const items: NoteItem[] = [];
  let heading: string | undefined;
  const walk = (node: Nodes, parent: number | undefined) => {
    if (node.type === 'heading') heading = headingText(lines[(node.position?.start.line ?? 1) - 1] ?? '');
    if (node.type === 'list') {
      for (const item of node.children) {
        const read = itemOf(item, node, lines, parent, heading);
        if (read) items.push(read);
        for (const child of item.children) walk(child, read?.line ?? parent);
      }
    } else if ('children' in node) for (const child of node.children) walk(child, parent);
  };
  walk(tree, undefined);
  return items;
}

function itemOf(
  item: ListItem,
  list: List,
  lines: readonly string[],
  parent: number | undefined,
  heading: string | undefined,
): NoteItem | undefined {
  const line = item.position?.start.line ?? 0;
  const match = ITEM.exec(lines[line - 1] ?? '');
  if (!match) return undefined;
  const nested = item.children.find(({type}) => type === 'list')?.position?.start.line;
  const end = Math.max(line, Math.min(item.position?.end.line ?? line, (nested ?? Number.POSITIVE_INFINITY) - 1));
  const own = [match[3] ?? '', ...lines.slice(line, end)].map((text) => text.trim());
  while (own.length > 1 && own.at(-1) === '') own.pop();
  const text = own.join('\n');
  const blockId = / \^([\dA-Za-z-]+)$/.exec(text)?.[1];
  const status = item.data?.task;
  return {
    line,
    lines: own.length,
    symbol: match[1] as string,
    text,
    ...(status !== undefined && {status}),
    ...(parent !== undefined && {parent}),
    list: list.position?.start.line ?? line,
    ...(blockId !== undefined && {blockId}),
    ...(heading !== undefined && heading !== '' && {heading}),
  };
}

function headingText(line: string): string {
  return line
    .replace(/^[\s>]*#{1,6}\s+/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/ \^[\dA-Za-z-]+$/, '')
    .trim();
}
