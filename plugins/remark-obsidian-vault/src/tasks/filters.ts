/** One line of a query → whether a task passes. Documentation: Filters. */
import {pathParts} from '../query/query-note.js';
import {isSafePattern} from '../query/safe-pattern.js';
import {type DateRange, readDateRange} from './date-range.js';
import {backlinkText, type DateField, isDone, isValidDate, type Priority, type Task} from './task.js';
import {urgencyOf} from './urgency.js';

/** Whether a task passes. */
export type Filter = (task: Task) => boolean;

/** What filters see besides the task. */
export interface FilterWorld {
  now: string;
  /** Tasks by their id. */
  byId: ReadonlyMap<string, readonly Task[]>;
  /** Ids that open tasks wait for. */
  awaited: ReadonlySet<string>;
}

const DATES: Readonly<Record<string, readonly DateField[]>> = {
  due: ['due'],
  scheduled: ['scheduled'],
  start: ['start'],
  created: ['created'],
  done: ['done'],
  cancelled: ['cancelled'],
  happens: ['start', 'scheduled', 'due'],
};

const PRIORITIES: readonly string[] = ['highest', 'high', 'medium', 'none', 'low', 'lowest'];

/** Texts that filters look in. */
const TEXTS: Readonly<Record<string, (task: Task) => string[]>> = {
  description: (task) => [task.description],
  path: ({path}) => [path],
  root: ({path}) => [path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '/'],
  folder: ({path}) => [folderOf(path)],
  filename: ({path}) => [pathParts(path).name],
  heading: ({heading}) => [heading ?? ''],
  backlink: (task) => [backlinkText(task)],
  tags: ({tags}) => tags,
  tag: ({tags}) => tags,
  recurrence: ({recurrence}) => [recurrence],
  id: ({id}) => [id],
  'status.name': ({statusName}) => [statusName],
};

/**
 * @param path - A note.
 * @returns Its folder as the plugin writes it.
 */
export function folderOf(path: string): string {
  const {folder} = pathParts(path);
  return folder === '' ? '/' : `${folder}/`;
}

/**
 * @param line - A filter.
 * @param world - What it sees.
 * @returns It as a function; `undefined` where the line is no filter.
 */
export function readFilter(line: string, world: FilterWorld): Filter | undefined {
  const text = line.trim();
  const simple = simpleFilter(text.toLowerCase(), world);
  return simple ?? textFilter(text) ?? valueFilter(text, world) ?? dateFilter(text, world);
}

function simpleFilter(text: string, {byId, awaited}: FilterWorld): Filter | undefined {
  const isOpen = (task: Task) => !isDone(task);
  const isBlocked = (task: Task) =>
    isOpen(task) && task.dependsOn.some((id) => (byId.get(id) ?? []).some((other) => isOpen(other)));
  const isBlocking = (task: Task) => isOpen(task) && task.id !== '' && awaited.has(task.id);
  const filters: Readonly<Record<string, Filter>> = {
    done: isDone,
    'not done': isOpen,
    'is recurring': ({recurrence}) => recurrence !== '',
    'is not recurring': ({recurrence}) => recurrence === '',
    'has id': ({id}) => id !== '',
    'no id': ({id}) => id === '',
    'has depends on': ({dependsOn}) => dependsOn.length > 0,
    'no depends on': ({dependsOn}) => dependsOn.length === 0,
    'is blocked': isBlocked,
    'is not blocked': (task) => !isBlocked(task),
    'is blocking': isBlocking,
    'is not blocking': (task) => !isBlocking(task),
    'has tags': ({tags}) => tags.length > 0,
    'has tag': ({tags}) => tags.length > 0,
    'no tags': ({tags}) => tags.length === 0,
    'no tag': ({tags}) => tags.length === 0,
    'exclude sub-items': ({parent}) => parent === undefined,
  };
  return Object.hasOwn(filters, text) ? filters[text] : undefined;
}

function textFilter(line: string): Filter | undefined {
  const match =
    /^(description|path|root|folder|filename|heading|backlink|tags|tag|recurrence|id|status\.name) (includes?|do(?:es)? not include|regex matches|regex does not match) (.*)$/i.exec(
      line,
    );
  if (!match) return undefined;
  const [, name = '', how = '', wanted = ''] = match;
  const texts = TEXTS[name.toLowerCase()];
  const isNegated = / not /i.test(how);
  const test = /^regex/i.test(how)
    ? regexTest(wanted)
    : (value: string) => value.toLowerCase().includes(wanted.toLowerCase());
  if (!texts || !test) return undefined;
  return (task) => texts(task).some(test) !== isNegated;
}

function regexTest(source: string): ((value: string) => boolean) | undefined {
  const [, pattern, flags] = /^\/(.+)\/([a-z]*)$/.exec(source.trim()) ?? [];
  if (pattern === undefined || !isSafePattern(pattern)) return undefined;
  try {
    const regex = new RegExp(pattern, flags?.replace(/[gy]/g, ''));
    return (value) => regex.test(value);
  } catch {
    return undefined;
  }
}

function valueFilter(line: string, {now}: FilterWorld): Filter | undefined {
  const status = /^status\.type is( not)? (todo|done|in_progress|on_hold|cancelled|non_task)$/i.exec(line);
  if (status) return ({statusType}) => (statusType === status[2]?.toUpperCase()) !== Boolean(status[1]);
  const priority = /^priority(?:\s+is)?(?:\s+(above|below|not))?\s+(lowest|low|none|medium|high|highest)$/i.exec(line);
  if (priority) {
    const wanted = PRIORITIES.indexOf((priority[2] ?? '').toLowerCase()) as Priority;
    switch (priority[1]?.toLowerCase()) {
      case 'above':
        return (task) => task.priority < wanted;
      case 'below':
        return (task) => task.priority > wanted;
      case 'not':
        return (task) => task.priority !== wanted;
      default:
        return (task) => task.priority === wanted;
    }
  }
  const urgency = /^urgency (?:is )?(above|below|not)?\s*(-?\d+(?:\.\d+)?)$/i.exec(line);
  if (!urgency) return undefined;
  const wanted = Number(urgency[2]);
  return (task) => {
    const value = Number(urgencyOf(task, now).toFixed(2));
    if (urgency[1] === 'above') return value > wanted;
    return urgency[1] === 'below' ? value < wanted : (value === wanted) !== (urgency[1] === 'not');
  };
}

function dateFilter(line: string, {now}: FilterWorld): Filter | undefined {
  const presence = /^(has|no) (due|scheduled|start|created|done|cancelled|happens) date$/i.exec(line);
  if (presence) {
    const fields = DATES[(presence[2] as string).toLowerCase()] ?? [];
    const isWanted = presence[1]?.toLowerCase() === 'has';
    return ({dates}) => fields.some((field) => dates[field] !== undefined) === isWanted;
  }
  const invalid = /^(due|scheduled|start|created|done|cancelled) date is invalid$/i.exec(line);
  if (invalid) {
    const field = (invalid[1] as string).toLowerCase() as DateField;
    return ({dates}) => dates[field] !== undefined && !isValidDate(dates[field]);
  }
  const match =
    /^(due|scheduled|starts|created|done|cancelled|happens) (((?:on|in) or before|before|(?:on|in) or after|after|on|in)? ?(.*))$/i.exec(
      line,
    );
  if (!match) return undefined;
  const [, name = '', whole = '', how = '', text = ''] = match;
  const range = readDateRange(text, whole, now);
  if (!range) return undefined;
  const fields = DATES[name.toLowerCase().replace(/^starts$/, 'start')] ?? [];
  return dateTest(fields, how.toLowerCase(), range);
}

/** A task that has no start date has started. */
function dateTest(fields: readonly DateField[], how: string, {start, end}: DateRange): Filter {
  const test = (date: string) => {
    if (how === 'before') return date < start;
    if (how === 'after') return date > end;
    if (how.endsWith('or before')) return date <= end;
    if (how.endsWith('or after')) return date >= start;
    return date >= start && date <= end;
  };
  const passesWithout = fields.length === 1 && fields[0] === 'start';
  return ({dates}) => {
    const present = fields.flatMap((field) => dates[field] ?? []);
    return present.length === 0 ? passesWithout : present.some((date) => isValidDate(date) && test(date));
  };
}
