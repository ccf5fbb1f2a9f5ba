/** A `tasks` block → the tasks that it finds in published notes: the one way into this folder. */
import type {Code, RootContent} from 'mdast';
import {createMarkdown, type ShowMarkdown} from '../dataview/markdown-text.js';
import {foldedBlock} from '../plugins/plugin-node.js';
import type {NoteLookup} from '../query/note-lookup.js';
import {blockElement, inlineElement, textNodes} from '../transform/resolve/elements.js';
import {chip} from './chips.js';
import type {FilterWorld} from './filters.js';
import {compareGroups} from './order.js';
import {readTasksQuery, type TasksQuery} from './query.js';
import {backlinkText, DATE_EMOJI, isDone, PRIORITY_EMOJI, readTask, type Task, type TaskFormat} from './task.js';

/** What the vault's settings of the plugin say: `.obsidian/plugins/obsidian-tasks-plugin/data.json`. */
export interface TasksSettings {
  /** A tag that a task must have. @default none */
  globalFilter?: string;
  /** Lines in front of every query. @default none */
  globalQuery?: string;
  /** @default 'emoji' */
  format?: TaskFormat;
}

/** Answers the queries of a vault. */
export interface Tasks {
  /**
   * @param code - A `tasks` block.
   * @param from - The note that it stands in.
   * @returns What it finds, or the folded block with the reason why it is not answered.
   */
  block(code: Code, from: string): {nodes: RootContent[]; reason?: string};
}

/**
 * @param lookup - The published notes.
 * @param now - The moment of the build as the clock on the wall shows it, in ISO 8601.
 * @param settings - The plugin's settings.
 * @returns What answers queries. Tasks are read once, when they are first asked for.
 */
export function createTasks(lookup: NoteLookup, now: string, settings: TasksSettings = {}): Tasks {
  const markdown = createMarkdown();
  let known: {tasks: Task[]; world: FilterWorld} | undefined;
  return {
    block(code, from) {
      known ??= readAll(lookup, now, settings);
      const ignoresGlobal = /^\s*ignore global query\s*$/im.test(code.value);
      const source = ignoresGlobal ? code.value : `${settings.globalQuery ?? ''}\n${code.value}`;
      const read = readTasksQuery(source, known.world, from);
      if ('reason' in read) return {nodes: [foldedBlock(code, 'Tasks')], reason: read.reason};
      return {nodes: [draw(read.query, known.tasks, {lookup, markdown})]};
    },
  };
}

function readAll(
  lookup: NoteLookup,
  now: string,
  {globalFilter, format}: TasksSettings,
): {tasks: Task[]; world: FilterWorld} {
  const tasks = lookup.notes.flatMap(({path, data}) =>
    (data?.items ?? [])
      .filter(({status, text}) => status !== undefined && (!globalFilter || text.includes(globalFilter)))
      .map((item) => readTask(item, path, format)),
  );
  const byId = new Map<string, Task[]>();
  for (const task of tasks) if (task.id !== '') byId.set(task.id, [...(byId.get(task.id) ?? []), task]);
  const awaited = new Set(tasks.filter((task) => !isDone(task)).flatMap(({dependsOn}) => dependsOn));
  return {tasks, world: {now, byId, awaited}};
}

interface Context {
  lookup: NoteLookup;
  markdown: ShowMarkdown;
}

/** Filtered, sorted, limited, then grouped, in whatever order a query says it. */
function draw(query: TasksQuery, all: readonly Task[], place: Context): RootContent {
  const found = all.filter((task) => query.filters.every((filter) => filter(task)));
  found.sort((left, right) => {
    for (const sort of query.sorts) {
      const order = sort(left, right);
      if (order !== 0) return order;
    }
    return left.line - right.line;
  });
  const limited = query.limit === undefined ? found : found.slice(0, query.limit);
  const count = `${limited.length} ${limited.length === 1 ? 'task' : 'tasks'}`;
  return blockElement('div', {className: ['tasks-query']}, [
    ...grouped(limited, query, 0, place),
    ...(query.hidden.has('task count') ? [] : [blockElement('div', {className: ['tasks-count']}, textNodes(count))]),
  ]);
}

function grouped(tasks: readonly Task[], query: TasksQuery, depth: number, place: Context): RootContent[] {
  const level = query.groups[depth];
  if (!level) {
    const shown = depth > 0 && query.groupLimit !== undefined ? tasks.slice(0, query.groupLimit) : tasks;
    return shown.length === 0 ? [] : [taskList(shown, query, place)];
  }
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const name of level.group(task)) groups.set(name, [...(groups.get(name) ?? []), task]);
  }
  const names = [...groups.keys()].sort(compareGroups);
  if (level.isReversed) names.reverse();
  return names.flatMap((name) => [
    blockElement(
      'div',
      {className: ['tasks-group-heading', `tasks-group-${depth + 1}`]},
      place.markdown(name.replace(/%%.*?%%/g, '').trim()),
    ),
    ...grouped(groups.get(name) ?? [], query, depth + 1, place),
  ]);
}

function taskList(tasks: readonly Task[], query: TasksQuery, place: Context): RootContent {
  return blockElement(
    'ul',
    {className: ['contains-task-list']},
    tasks.map((task) => taskItem(task, query, place)),
  );
}

function taskItem(task: Task, query: TasksQuery, {lookup, markdown}: Context): RootContent {
  const {hidden, isShort} = query;
  const text = hidden.has('tags')
    ? task.description.replace(/(?:^|\s)#[^ !@#$%^&*(),.?":{}|<>]+/g, '')
    : task.description;
  const fields = fieldTexts(task, hidden).map((field) => (isShort ? (Array.from(field)[0] ?? '') : field));
  const box = inlineElement('input', {type: 'checkbox', disabled: true, checked: task.symbol !== ' '});
  return blockElement('li', {className: ['task-list-item'], dataTask: task.symbol}, [
    box,
    ...textNodes(' '),
    ...markdown(text, (target) => lookup.resolve(target, task.path)),
    ...fields.flatMap((field) => [...textNodes(' '), chip(field)]),
    ...(hidden.has('backlink') || hidden.has('backlinks') ? [] : backlink(task)),
  ]);
}

function backlink(task: Task): RootContent[] {
  const target = `/${task.path.replace(/\.md$/, '')}${task.heading === undefined ? '' : `#${task.heading}`}`;
  return [...textNodes(' ('), {type: 'wikiLink', value: target, data: {alias: backlinkText(task)}}, ...textNodes(')')];
}

/** In the order of the plugin; a date that is none of the calendar is said to be so. */
function fieldTexts(task: Task, hidden: ReadonlySet<string>): string[] {
  const dates = new Map(DATE_EMOJI.map(([field, emoji]) => [field, emoji.split('|')[0] as string]));
  const date = (field: (typeof DATE_EMOJI)[number][0]) =>
    task.dates[field] === undefined || hidden.has(`${field} date`) ? [] : [`${dates.get(field)} ${task.dates[field]}`];
  return [
    ...(task.id === '' || hidden.has('id') ? [] : [`🆔 ${task.id}`]),
    ...(task.dependsOn.length === 0 || hidden.has('depends on') ? [] : [`⛔ ${task.dependsOn.join(',')}`]),
    ...(task.priority === 3 || hidden.has('priority') ? [] : [PRIORITY_EMOJI[task.priority]]),
    ...(task.recurrence === '' || hidden.has('recurrence rule') ? [] : [`🔁 ${task.recurrence}`]),
    ...date('created'),
    ...date('start'),
    ...date('scheduled'),
    ...date('due'),
    ...date('cancelled'),
    ...date('done'),
  ];
}

/**
 * @param json - The text of the plugin's settings.
 * @returns What it says; nothing where it cannot be read.
 */
export function readTasksSettings(json: string): TasksSettings {
  try {
    const {globalFilter, globalQuery, taskFormat} = JSON.parse(json.replace(/^\uFEFF/, '')) as Record<string, unknown>;
    return {
      ...(typeof globalFilter === 'string' && globalFilter !== '' && {globalFilter}),
      ...(typeof globalQuery === 'string' && globalQuery !== '' && {globalQuery}),
      ...(taskFormat === 'dataview' && {format: 'dataview' as const}),
    };
  } catch {
    return {};
  }
}
