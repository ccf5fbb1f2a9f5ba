/** What the plugin Tasks reads of a task, as small labels. */
import type {PhrasingContent, Root, RootContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {inlineElement} from '../transform/resolve/elements.js';
import {DATE_EMOJI, PRIORITY_EMOJI, PRIORITY_NAMES} from './task.js';

/** Emoji → what it says. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...DATE_EMOJI.flatMap(([field, emoji]) => emoji.split('|').map((sign): [string, string] => [sign, field])),
  ...PRIORITY_EMOJI.flatMap((sign, index): [string, string][] =>
    sign === '' ? [] : [[sign, `priority-${PRIORITY_NAMES[index]?.toLowerCase()}`]],
  ),
  ['🔁', 'recurrence'],
  ['🏁', 'on-completion'],
  ['🆔', 'id'],
  ['⛔', 'depends-on'],
]);

const dates = DATE_EMOJI.map(([, emoji]) => emoji).join('|');

const FIELD = new RegExp(
  `((?:${dates})\\uFE0F? *\\d{4}-\\d{2}-\\d{2}|🔁\\uFE0F? *every [a-zA-Z0-9, !]*[a-zA-Z0-9!]|(?:🆔|⛔)\\uFE0F? *[a-zA-Z0-9_-]+(?: *, *[a-zA-Z0-9_-]+)*|🏁\\uFE0F? *[a-zA-Z]+|🔺|⏫|🔼|🔽|⏬)\\uFE0F?`,
  'u',
);

/**
 * @param text - The emoji with what stands behind it.
 * @returns A label.
 */
export function chip(text: string): PhrasingContent {
  const sign = [...NAMES.keys()].find((emoji) => text.startsWith(emoji)) ?? '';
  const value = text
    .slice(sign.length)
    .replace(/^\uFE0F/, '')
    .trim();
  const field = NAMES.get(sign) ?? '';
  const shown: RootContent[] = [{type: 'text', value: value === '' ? sign : `${sign} ${value}`}];
  const isDate = /^\d{4}-/.test(value);
  const children = isDate ? [inlineElement('time', {dateTime: value}, shown)] : shown;
  return inlineElement(
    'span',
    {className: ['task-chip', `task-${field}`], title: field.replaceAll('-', ' ')},
    children,
  );
}

/**
 * Makes labels of the emoji in the tasks of a note.
 *
 * @param tree - A prepared note; changed in place.
 */
export function taskChips(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    const [first] = item.children;
    if (item.data?.task === undefined || first?.type !== 'paragraph') return;
    visit(first, 'text', (node, index, parent) => {
      const parts = node.value.split(FIELD);
      if (parts.length === 1 || !parent || index === undefined) return undefined;
      const nodes = parts.flatMap((part, at): PhrasingContent[] => {
        if (at % 2 === 1) return [chip(part)];
        return part === '' ? [] : [{type: 'text', value: part}];
      });
      parent.children.splice(index, 1, ...(nodes as never[]));
      return [SKIP, index + nodes.length];
    });
  });
}
