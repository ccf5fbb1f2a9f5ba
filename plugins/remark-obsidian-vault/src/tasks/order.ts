/** How tasks are sorted and grouped. Documentation: Sorting, Grouping. */
import {pathParts} from '../query/query-note.js';
import {folderOf} from './filters.js';
import {backlinkText, type DateField, isDone, isValidDate, PRIORITY_NAMES, type StatusType, type Task} from './task.js';
import {urgencyOf} from './urgency.js';

/** Orders two tasks. */
export type Comparator = (left: Task, right: Task) => number;

/** Gives the groups of a task; `%%…%%` in a name orders it and is not shown. */
export type Grouper = (task: Task) => string[];

const collator = new Intl.Collator('en', {numeric: true});

const STATUS_ORDER: readonly StatusType[] = ['IN_PROGRESS', 'TODO', 'DONE', 'CANCELLED'];

const DATE_FIELDS: readonly DateField[] = ['due', 'scheduled', 'start', 'created', 'done', 'cancelled'];

/** What has no date comes last, what has none of the calendar first. */
function compareDates(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  const valid = Number(isValidDate(left)) - Number(isValidDate(right));
  return valid !== 0 ? valid : left < right ? -1 : left > right ? 1 : 0;
}

function earliest({dates}: Task): string | undefined {
  return [dates.start, dates.scheduled, dates.due].filter((date) => date !== undefined && isValidDate(date)).sort()[0];
}

const byText =
  (text: (task: Task) => string): Comparator =>
  (left, right) =>
    collator.compare(text(left), text(right));

/**
 * @param now - The moment of the build.
 * @returns The orders by name.
 */
export function comparators(now: string): ReadonlyMap<string, Comparator> {
  const byDate = DATE_FIELDS.map((field): [string, Comparator] => [
    field,
    (left, right) => compareDates(left.dates[field], right.dates[field]),
  ]);
  return new Map<string, Comparator>([
    ...byDate,
    ['happens', (left, right) => compareDates(earliest(left), earliest(right))],
    ['status', (left, right) => Number(isDone(left)) - Number(isDone(right))],
    ['status.type', (left, right) => STATUS_ORDER.indexOf(left.statusType) - STATUS_ORDER.indexOf(right.statusType)],
    ['status.name', byText(({statusName}) => statusName)],
    ['priority', (left, right) => left.priority - right.priority],
    ['urgency', (left, right) => urgencyOf(right, now) - urgencyOf(left, now)],
    ['description', byText(({description}) => description.replace(/[*_=[\]]/g, ''))],
    ['path', byText(({path}) => path)],
    ['filename', byText(({path}) => pathParts(path).name)],
    ['heading', byText(({heading}) => heading ?? '')],
    ['recurring', (left, right) => Number(left.recurrence === '') - Number(right.recurrence === '')],
    ['id', byText(({id}) => id)],
  ]);
}

/**
 * @param number - Which tag, from 1 on.
 * @returns The order by it; what has fewer tags comes last.
 */
export function byTag(number: number): Comparator {
  return (left, right) => {
    const [a, b] = [left.tags[number - 1], right.tags[number - 1]];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return collator.compare(a.toLowerCase(), b.toLowerCase());
  };
}

/** Applied behind what a query asks for. */
export const DEFAULT_ORDER = ['status.type', 'urgency', 'due', 'priority', 'path'] as const;

/**
 * @param now - The moment of the build.
 * @returns The groups by name.
 */
export function groupers(now: string): ReadonlyMap<string, Grouper> {
  const byDate = DATE_FIELDS.map((field): [string, Grouper] => [field, ({dates}) => [dateGroup(dates[field], field)]]);
  return new Map<string, Grouper>([
    ...byDate,
    ['happens', (task) => [dateGroup(earliest(task), 'happens')]],
    ['status', (task) => [isDone(task) ? 'Done' : 'Todo']],
    ['status.name', ({statusName}) => [statusName]],
    ['status.type', ({statusType}) => [`%%${STATUS_ORDER.indexOf(statusType) + 1}%%${statusType}`]],
    ['priority', ({priority}) => [`%%${priority}%%${PRIORITY_NAMES[priority]} priority`]],
    ['urgency', (task) => [urgencyOf(task, now).toFixed(2)]],
    ['path', ({path}) => [path.replace(/\.md$/, '')]],
    ['folder', ({path}) => [folderOf(path)]],
    ['root', ({path}) => [path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/']],
    ['filename', ({path}) => [`[[${pathParts(path).basename}]]`]],
    ['backlink', (task) => [backlinkText(task)]],
    ['heading', ({heading}) => [heading ?? '(No heading)']],
    ['tags', ({tags}) => (tags.length > 0 ? tags : ['(No tags)'])],
    ['recurring', ({recurrence}) => [recurrence === '' ? 'Not Recurring' : 'Recurring']],
    ['recurrence', ({recurrence}) => [recurrence || 'None']],
    ['id', ({id}) => [id]],
    ['description', ({description}) => [description]],
  ]);
}

function dateGroup(date: string | undefined, field: string): string {
  if (date === undefined) return `No ${field} date`;
  if (!isValidDate(date)) return `%%0%% Invalid ${field} date`;
  const day = new Intl.DateTimeFormat('en', {weekday: 'long', timeZone: 'UTC'}).format(Date.parse(`${date}T00:00:00Z`));
  return `${date} ${day}`;
}

/**
 * @param left - Name of a group.
 * @param right - Another.
 * @returns Their order.
 */
export function compareGroups(left: string, right: string): number {
  return collator.compare(left, right);
}
