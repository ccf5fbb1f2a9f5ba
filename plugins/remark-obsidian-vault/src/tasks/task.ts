/** A task line of the plugin Tasks (8.3.0). Documentation: Getting started: dates, priority, recurring tasks, dependencies. */
import type {NoteItem} from '../dataview/note-data.js';
import {pathParts} from '../query/query-note.js';

/** The dates of a task. */
export type DateField = 'created' | 'start' | 'scheduled' | 'due' | 'done' | 'cancelled';

/** How far a task is. */
export type StatusType = 'TODO' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED';

/** From 0, the highest, to 5; 3 is none. */
export type Priority = 0 | 1 | 2 | 3 | 4 | 5;

/** A task. */
export interface Task {
  path: string;
  line: number;
  /** What stands in its box. */
  symbol: string;
  statusType: StatusType;
  statusName: string;
  /** Markdown, without what the plugin reads. */
  description: string;
  priority: Priority;
  /** `YYYY-MM-DD` as written: it need not be a day of the calendar. */
  dates: Partial<Record<DateField, string>>;
  recurrence: string;
  id: string;
  dependsOn: string[];
  tags: string[];
  heading?: string;
  /** Line of the item that it stands in. */
  parent?: number;
}

/** Emoji of the dates, the usual one first. */
export const DATE_EMOJI: readonly [field: DateField, emoji: string][] = [
  ['done', '✅'],
  ['cancelled', '❌'],
  ['due', '📅|📆|🗓'],
  ['scheduled', '⏳|⌛'],
  ['start', '🛫'],
  ['created', '➕'],
];

/** Emoji of the priorities. */
export const PRIORITY_EMOJI = ['🔺', '⏫', '🔼', '', '🔽', '⏬'] as const;

/** Names of the priorities. */
export const PRIORITY_NAMES = ['Highest', 'High', 'Medium', 'Normal', 'Low', 'Lowest'] as const;

const STATUSES: Readonly<Record<string, readonly [StatusType, string]>> = {
  ' ': ['TODO', 'Todo'],
  x: ['DONE', 'Done'],
  '/': ['IN_PROGRESS', 'In Progress'],
  '-': ['CANCELLED', 'Cancelled'],
};

const TAG = /(?:^|\s)#[^ !@#$%^&*(),.?":{}|<>]+/g;

/** How fields are written: by emoji, or as Dataview's fields in brackets. */
export type TaskFormat = 'emoji' | 'dataview';

type Ending = readonly [pattern: RegExp, take: (task: Task, value: string) => void];

const ID = '[a-zA-Z0-9-_]+';

/** What may stand at the end of a line, in the order in which it is looked for. */
const EMOJI_ENDINGS: readonly Ending[] = [
  [/(🔺|⏫|🔼|🔽|⏬)\uFE0F?$/u, (task, value) => setPriority(task, PRIORITY_EMOJI.indexOf(value as '🔺'))],
  ...DATE_EMOJI.map(
    ([field, emoji]): Ending => [
      new RegExp(`(?:${emoji})\\uFE0F? *(\\d{4}-\\d{2}-\\d{2})$`, 'u'),
      (task, value) => setDate(task, field, value),
    ],
  ),
  [/🔁\uFE0F? *([a-zA-Z0-9, !]+)$/u, setRecurrence],
  [/🏁\uFE0F? *([a-zA-Z]+)$/u, () => {}],
  [new RegExp(`🆔\\uFE0F? *(${ID})$`, 'u'), setId],
  [new RegExp(`⛔\\uFE0F? *(${ID}(?: *, *${ID} *)*)$`, 'u'), setDependsOn],
];

const field = (key: string, value: string) =>
  new RegExp(`(?:\\[${key}:: *(${value}) *\\]|\\(${key}:: *(${value}) *\\)),?$`, 'u');

const DATAVIEW_ENDINGS: readonly Ending[] = [
  [
    field('priority', '[a-z]+'),
    (task, value) =>
      setPriority(
        task,
        PRIORITY_NAMES.findIndex((name) => name.toLowerCase() === value),
      ),
  ],
  ...(['start', 'created', 'scheduled', 'due', 'cancelled'] as const).map(
    (name): Ending => [field(name, '\\d{4}-\\d{2}-\\d{2}'), (task, value) => setDate(task, name, value)],
  ),
  [field('completion', '\\d{4}-\\d{2}-\\d{2}'), (task, value) => setDate(task, 'done', value)],
  [field('repeat', '[a-zA-Z0-9, !]+'), setRecurrence],
  [field('onCompletion', '[a-zA-Z]+'), () => {}],
  [field('id', ID), setId],
  [field('dependsOn', `${ID}(?: *, *${ID} *)*`), setDependsOn],
];

/** What is read from right to left is set last by what stands leftmost. */
function setDate(task: Task, name: DateField, value: string): void {
  task.dates[name] = value;
}

function setPriority(task: Task, index: number): void {
  if (index >= 0) task.priority = index as Priority;
}

/** What does not begin with `every` is no rule; it is cut from the line all the same. */
function setRecurrence(task: Task, value: string): void {
  task.recurrence = /^every\b/i.test(value.trim()) ? value.trim() : '';
}

function setId(task: Task, value: string): void {
  task.id = value;
}

function setDependsOn(task: Task, value: string): void {
  task.dependsOn = value.replaceAll(' ', '').split(',').filter(Boolean);
}

/**
 * Reads a task: its fields stand at the end of its line, in any order, with tags between them. What is no field ends them.
 *
 * @param item - A list item with a box.
 * @param path - Its note.
 * @param format - How fields are written.
 * @returns The task.
 */
export function readTask(item: NoteItem, path: string, format: TaskFormat = 'emoji'): Task {
  const symbol = item.status ?? ' ';
  const [statusType, statusName] = STATUSES[symbol] ?? ['TODO', 'Unknown'];
  const task: Task = {
    path,
    line: item.line,
    symbol,
    statusType,
    statusName,
    description: '',
    priority: 3,
    dates: {},
    recurrence: '',
    id: '',
    dependsOn: [],
    tags: [],
    ...(item.heading !== undefined && {heading: item.heading}),
    ...(item.parent !== undefined && {parent: item.parent}),
  };
  const endings = format === 'emoji' ? EMOJI_ENDINGS : DATAVIEW_ENDINGS;
  let rest = (item.text.split('\n')[0] ?? '').replace(/ \^[a-zA-Z0-9-]+$/, '').trim();
  const tags: string[] = [];
  for (let rounds = 0, matched = true; matched && rounds <= 20; rounds++) {
    matched = false;
    for (const [pattern, take] of endings) {
      const match = pattern.exec(rest);
      if (!match) continue;
      take(task, match[1] ?? match[2] ?? '');
      rest = rest.slice(0, match.index).trim();
      matched = true;
    }
    const tag = /(?:^|\s)(#[^ !@#$%^&*(),.?":{}|<>]+)$/.exec(rest);
    if (tag) {
      tags.unshift(tag[1] as string);
      rest = rest.slice(0, tag.index).trim();
      matched = true;
    }
  }
  task.description = [rest, ...tags].filter((part) => part !== '').join(' ');
  task.tags = (task.description.match(TAG) ?? []).map((tag) => tag.trim());
  return task;
}

/**
 * @param task - A task.
 * @returns Whether nothing is left to do of it.
 */
export function isDone({statusType}: Task): boolean {
  return statusType === 'DONE' || statusType === 'CANCELLED';
}

/**
 * @param date - A date as written.
 * @returns Whether it is a day of the calendar.
 */
export function isValidDate(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

/**
 * @param task - A task.
 * @returns Its file's name without extension, and the heading above it.
 */
export function backlinkText({path, heading}: Task): string {
  const {basename} = pathParts(path);
  return heading === undefined || heading === basename ? basename : `${basename} > ${heading}`;
}
