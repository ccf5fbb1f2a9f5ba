/** The syntax tree of a Dataview query, and its parser. Documentation: Structure of a query. */
import type {DateTime} from 'luxon';
import {attempt, type Cursor, commaList, cursorOf, skipSpace, take} from './cursor.js';
import {type Expression, type ExpressionReader, readExpression, readName} from './expression.js';
import {readString} from './literals.js';
import {readFrom, type Source} from './source.js';

/** An expression with the name of its column. */
export interface NamedExpression {
  name: string;
  of: Expression;
}

/** One step that rows go through. */
export type Step =
  | {type: 'where'; test: Expression}
  | {type: 'sort'; keys: {of: Expression; isDescending: boolean}[]}
  | {type: 'limit'; count: Expression}
  | {type: 'flatten' | 'group'; by: NamedExpression};

/** A query. */
export interface Query {
  type: 'table' | 'list' | 'task' | 'calendar';
  /** Whether the note itself is shown. */
  showsId: boolean;
  fields: NamedExpression[];
  source: Source;
  steps: Step[];
}

/** A query as read, or why it is none. */
export type ReadQuery = {query: Query} | {reason: string};

/**
 * @param text - The text of a `dataview` block.
 * @param now - The moment of the build.
 * @returns The query.
 */
export function readQuery(text: string, now: DateTime): ReadQuery {
  const cursor = cursorOf(text);
  const reader: ExpressionReader = {cursor, now, depth: 0};
  skipComments(cursor);
  const head = readHead(reader);
  if (!head) return {reason: 'it begins with none of TABLE, LIST, TASK and CALENDAR'};
  skipComments(cursor);
  const source = attempt(cursor, () => readFrom(cursor)) ?? {type: 'all'};
  const steps: Step[] = [];
  skipComments(cursor);
  for (let step = attempt(cursor, () => readStep(reader)); step; step = attempt(cursor, () => readStep(reader))) {
    steps.push(step);
    skipComments(cursor);
  }
  if (cursor.at < text.length) return {reason: placeOf(text, Math.max(cursor.farthest, cursor.at))};
  return {query: {...head, source, steps}};
}

/**
 * @param text - The text of an inline query, without its sign.
 * @param now - The moment of the build.
 * @returns The expression, or `undefined` where the text is none.
 */
export function readInlineQuery(text: string, now: DateTime): Expression | undefined {
  const cursor = cursorOf(text.trim());
  const expression = readExpression({cursor, now, depth: 0});
  return cursor.at === cursor.text.length ? expression : undefined;
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  const rest = text.slice(at).split('\n')[0]?.trim().slice(0, 40) || 'the end';
  return `line ${lines.length} of it cannot be read from \`${rest.replaceAll('`', "'")}\` on`;
}

function skipComments(cursor: Cursor): void {
  take(cursor, /(?:\s+|\/\/[^\n]*)*/y);
}

type Head = Pick<Query, 'type' | 'showsId' | 'fields'>;

function readHead(reader: ExpressionReader): Head | undefined {
  const {cursor} = reader;
  const type = take(cursor, /TABLE|LIST|TASK|CALENDAR/iy)?.toLowerCase() as Query['type'] | undefined;
  if (!type) return undefined;
  if (type === 'task' || cursor.at === cursor.text.length) return {type, showsId: true, fields: []};
  if (take(cursor, /\s+/y) === undefined) return undefined;
  const showsId = take(cursor, /WITHOUT\s+ID\s*/iy) === undefined;
  if (type === 'table') return {type, showsId, fields: commaList(cursor, () => readNamed(reader))};
  const field = attempt(cursor, () => (type === 'list' ? readUnnamed(reader) : readNamed(reader)));
  return {type, showsId, fields: field ? [field] : []};
}

function readUnnamed(reader: ExpressionReader): NamedExpression | undefined {
  const of = readExpression(reader);
  return of && {name: '', of};
}

function readNamed(reader: ExpressionReader): NamedExpression | undefined {
  const {cursor} = reader;
  const start = cursor.at;
  const of = readExpression(reader);
  if (!of) return undefined;
  const raw = cursor.text
    .slice(start, cursor.at)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
  const name = attempt(cursor, () =>
    take(cursor, /\s+AS\s+/iy) === undefined ? undefined : (readName(cursor) ?? readString(cursor)),
  );
  return {name: name ?? raw, of};
}

function readStep(reader: ExpressionReader): Step | undefined {
  const {cursor} = reader;
  const word = take(cursor, /(?:WHERE|SORT|LIMIT|FLATTEN|GROUP BY)\s+/iy)
    ?.trim()
    .toLowerCase();
  switch (word) {
    case 'where': {
      const test = readExpression(reader);
      return test && {type: 'where', test};
    }
    case 'limit': {
      const count = readExpression(reader);
      return count && {type: 'limit', count};
    }
    case 'sort': {
      const keys = commaList(cursor, () => readSortKey(reader));
      return keys.length > 0 ? {type: 'sort', keys} : undefined;
    }
    case 'flatten':
    case 'group by': {
      const by = readNamed(reader);
      return by && {type: word === 'flatten' ? 'flatten' : 'group', by};
    }
    default:
      return undefined;
  }
}

function readSortKey(reader: ExpressionReader) {
  const {cursor} = reader;
  const of = readExpression(reader);
  if (!of) return undefined;
  skipSpace(cursor);
  const direction = take(cursor, /ASCENDING|DESCENDING|ASC|DESC/iy);
  return {of, isDescending: /^desc/i.test(direction ?? '')};
}
