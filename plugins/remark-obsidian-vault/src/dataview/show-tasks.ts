import type {RootContent} from 'mdast';
import type {NoteLookup} from '../query/note-lookup.js';
import {blockElement, inlineElement, textNodes} from '../transform/resolve/elements.js';
import type {Result} from './execute.js';
import type {ShowMarkdown} from './markdown-text.js';
import {showValue} from './show-value.js';
import type {DataviewObject, DataviewValue} from './values.js';

/**
 * Shows the tasks of a TASK query: what stands in a task is shown under it, a group under its key.
 *
 * @param result - What the query finds.
 * @param lookup - The published notes.
 * @param markdown - Shows texts.
 * @returns Lists of tasks.
 */
export function showTasks({rows, groups}: Result, lookup: NoteLookup, markdown: ShowMarkdown): RootContent[] {
  const data = rows.map((row) => row.data);
  if (data.length === 0) {
    return [
      blockElement('p', {className: ['dataview-empty']}, textNodes('Dataview: No results to show for task query.')),
    ];
  }
  return grouped(data, groups, {lookup, markdown});
}

interface Context {
  lookup: NoteLookup;
  markdown: ShowMarkdown;
}

function grouped(rows: readonly DataviewObject[], groups: readonly string[], place: Context): RootContent[] {
  const [name, ...inner] = groups;
  if (name === undefined) return [taskList(rows, place)];
  return rows.flatMap((row) => {
    const inside = row['rows'] as DataviewObject[];
    return [
      blockElement('div', {className: ['dataview-group-heading']}, [
        ...showValue(row[name] ?? null, place.markdown, true),
        inlineElement('span', {className: ['dataview-count']}, textNodes(` ${inside.length}`)),
      ]),
      ...grouped(inside, inner, place),
    ];
  });
}

/** A task that is shown under another is not shown by itself as well. */
function taskList(items: readonly DataviewObject[], place: Context): RootContent {
  const keyOf = (item: DataviewObject) => `${item['path']}:${item['line']}`;
  const nested = new Set<string>();
  const enter = (item: DataviewObject) => {
    for (const child of (item['children'] as DataviewObject[]) ?? []) {
      nested.add(keyOf(child));
      enter(child);
    }
  };
  items.forEach(enter);
  const roots = items.filter((item) => !nested.has(keyOf(item)));
  return blockElement(
    'ul',
    {className: ['contains-task-list']},
    roots.map((item) => taskItem(item, place)),
  );
}

function taskItem(item: DataviewObject, place: Context): RootContent {
  const {lookup, markdown} = place;
  const path = String(item['path']);
  const text = markdown(String((item['visual'] as DataviewValue) ?? item['text']), (target) =>
    lookup.resolve(target, path),
  );
  const children = (item['children'] as DataviewObject[]) ?? [];
  const inside = children.length === 0 ? [] : [taskList(children, place)];
  if (item['task'] !== true) return blockElement('li', {}, [...text, ...inside]);
  const status = String(item['status']);
  const box = inlineElement('input', {type: 'checkbox', disabled: true, checked: status !== ' '});
  return blockElement('li', {className: ['task-list-item'], dataTask: status}, [
    box,
    ...textNodes(' '),
    ...text,
    ...inside,
  ]);
}
