/** Boards of the plugin Kanban (2.0.51): a note whose front matter has `kanban-plugin`. */
import type {Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {plainText} from '../transform/plain-text.js';
import {blockElement, inlineElement} from '../transform/resolve/elements.js';

/**
 * @param properties - Front matter.
 * @returns Whether the note is a board.
 */
export function isBoard(properties: Readonly<Record<string, unknown>>): boolean {
  const value = properties['kanban-plugin'];
  return value !== undefined && value !== null && value !== '' && value !== false;
}

/**
 * Leaves of a note what is on the board: each heading is a lane, with the first list behind it. What stands between is not
 * shown by the plugin (its mark **Complete** is such), nor is what is in the archive.
 *
 * @param tree - A board as parsed; changed in place, still headings and lists.
 */
export function keepLanes(tree: Root): void {
  const lanes: RootContent[] = [];
  let isOpen = false;
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'heading') {
      isOpen = !isArchive(node, tree.children[index - 1]);
      if (isOpen) lanes.push(withoutLimit(node));
    } else if (node.type === 'list' && isOpen) {
      isOpen = false;
      for (const item of node.children) withoutBox(item);
      lanes.push(node);
    }
  }
  tree.children = lanes;
}

/** `- [ ]` without a word is no task to GitHub's Markdown, by which the plugin reads: an empty card. */
function withoutBox(item: ListItem): void {
  if (item.children.some((child) => child.type !== 'paragraph' || child.children.length > 0)) return;
  delete item.checked;
  delete item.data?.task;
}

/** A rule right before a heading of that name. */
function isArchive(heading: Heading, before: RootContent | undefined): boolean {
  return before?.type === 'thematicBreak' && plainText(heading.children).trim() === 'Archive';
}

/** `Doing (3)` has room for three cards; the number is the plugin's. */
function withoutLimit(heading: Heading): Heading {
  const last = heading.children.at(-1);
  if (last?.type !== 'text' || !/\s\(\d+\)$/.test(last.value)) return heading;
  const text = {...last, value: last.value.replace(/\s*\(\d+\)$/, '')};
  return {...heading, children: [...heading.children.slice(0, -1), text]};
}

/**
 * Draws the lanes side by side, and the dates of cards as labels.
 *
 * @param tree - A prepared board; changed in place.
 */
export function drawBoard(tree: Root): void {
  const lanes: RootContent[][] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' || lanes.length === 0) lanes.push([node]);
    else lanes.at(-1)?.push(node);
  }
  visit(tree, 'listItem', (item) => {
    for (const child of item.children) if (child.type === 'paragraph') cardDates(child);
  });
  const columns = lanes.map((lane) => blockElement('section', {className: ['kanban-lane']}, lane.map(cards)));
  tree.children = lanes.length === 0 ? [] : [blockElement('div', {className: ['kanban-board']}, columns)];
}

function cards(node: RootContent): RootContent {
  if (node.type !== 'list') return node;
  const list: List = {...node, spread: false};
  list.data = {...list.data, hProperties: {...list.data?.hProperties, className: ['kanban-cards']}};
  return list;
}

/** `@{2024-01-05}`, `@[[2024-01-05]]` and `@@{10:00}`. */
const DATE = /(@@?\{[^{}\n]+\})/;

function cardDates(paragraph: Paragraph): void {
  visit(paragraph, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'wikiLink') {
      const before = parent.children[index - 1];
      if (before?.type === 'text' && before.value.endsWith('@') && /^\d{4}-\d{2}-\d{2}$/.test(node.value)) {
        before.value = before.value.slice(0, -1);
        parent.children[index] = label([node as PhrasingContent]) as never;
        return SKIP;
      }
      return undefined;
    }
    if (node.type !== 'text') return undefined;
    const parts = node.value.split(DATE);
    if (parts.length === 1) return undefined;
    const nodes = parts.flatMap((part, at): PhrasingContent[] => {
      if (at % 2 === 0) return part === '' ? [] : [{type: 'text', value: part}];
      return [dateLabel(part)];
    });
    parent.children.splice(index, 1, ...(nodes as never[]));
    return [SKIP, index + nodes.length];
  });
}

function dateLabel(part: string): PhrasingContent {
  const text = part.replace(/^@@?\{|\}$/g, '');
  const isIso = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}:\d{2}$/.test(text);
  const shown: PhrasingContent = {type: 'text', value: text};
  return label([isIso ? inlineElement('time', {dateTime: text}, [shown]) : shown]);
}

function label(children: PhrasingContent[]): PhrasingContent {
  return inlineElement('span', {className: ['task-chip', 'kanban-date']}, children);
}
