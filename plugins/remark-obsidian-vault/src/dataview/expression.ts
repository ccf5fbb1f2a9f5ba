/** The syntax tree of Dataview's expressions, and their parser. Documentation: Expressions. */
import type {DateTime} from 'luxon';
import {attempt, type Cursor, commaList, skipSpace, take} from './cursor.js';
import {readDateOrWord, readDuration, readLink, readString} from './literals.js';
import type {DataviewValue} from './values.js';

/** An expression. */
export type Expression =
  | {type: 'literal'; value: DataviewValue}
  | {type: 'variable'; name: string}
  | {type: 'list'; items: Expression[]}
  | {type: 'object'; entries: [name: string, value: Expression][]}
  | {type: 'not'; of: Expression}
  | {type: 'binary'; operator: string; left: Expression; right: Expression}
  | {type: 'index'; of: Expression; key: Expression}
  | {type: 'call'; of: Expression; given: Expression[]}
  | {type: 'lambda'; names: string[]; body: Expression};

/** Words that begin a part of a query: no names by themselves. SORT is none of them. */
const KEYWORDS: ReadonlySet<string> = new Set(['FROM', 'WHERE', 'LIMIT', 'GROUP', 'FLATTEN']);

const NAME = /(?:\p{L}|\p{Extended_Pictographic}\uFE0F?)(?:[\d\p{L}_-]|\p{Extended_Pictographic}\uFE0F?)*/uy;

/** From the tightest to the loosest; all of one level are read from left to right, `and` and `or` alike. */
const LEVELS = [/\*|\/|%/y, /\+|-/y, />=|<=|!=|>|<|=/y, /and|or|&|\|/iy];

/** No expression that somebody writes nests deeper. */
const MAX_DEPTH = 60;

/** What a reading of an expression needs. */
export interface ExpressionReader {
  cursor: Cursor;
  now: DateTime;
  depth: number;
}

/**
 * @param reader - A text.
 * @returns The expression that begins here, as much of the text as is one.
 */
export function readExpression(reader: ExpressionReader): Expression | undefined {
  if (reader.depth > MAX_DEPTH) return undefined;
  reader.depth++;
  const result = readBinary(reader, LEVELS.length - 1);
  reader.depth--;
  return result;
}

function readBinary(reader: ExpressionReader, level: number): Expression | undefined {
  const {cursor} = reader;
  const pattern = LEVELS[level];
  if (!pattern) return readPostfix(reader);
  let left = readBinary(reader, level - 1);
  while (left) {
    const first: Expression = left;
    const next = attempt(cursor, (): Expression | undefined => {
      skipSpace(cursor);
      const sign = take(cursor, pattern)?.toLowerCase();
      if (sign === undefined) return undefined;
      skipSpace(cursor);
      const right = readBinary(reader, level - 1);
      const operator = sign === 'and' ? '&' : sign === 'or' ? '|' : sign;
      return right && {type: 'binary', operator, left: first, right};
    });
    if (!next) break;
    left = next;
  }
  return left;
}

function readPostfix(reader: ExpressionReader): Expression | undefined {
  let result = readAtom(reader);
  for (let next = result; next && result; ) {
    const of: Expression = result;
    next = attempt(reader.cursor, () => readOnePostfix(of, reader));
    if (next) result = next;
  }
  return result;
}

function readOnePostfix(of: Expression, reader: ExpressionReader): Expression | undefined {
  const {cursor} = reader;
  const sign = take(cursor, /[.[(]/y);
  if (sign === '.') {
    const name = take(cursor, NAME);
    return name === undefined ? undefined : {type: 'index', of, key: {type: 'literal', value: name}};
  }
  if (sign === undefined) return undefined;
  skipSpace(cursor);
  if (sign === '[') {
    const key = readExpression(reader);
    skipSpace(cursor);
    return key && take(cursor, /\]/y) ? {type: 'index', of, key} : undefined;
  }
  const given = commaList(cursor, () => readExpression(reader));
  skipSpace(cursor);
  return take(cursor, /\)/y) ? {type: 'call', of, given} : undefined;
}

/** The order matters: the first reading that succeeds is taken. */
function readAtom(reader: ExpressionReader): Expression | undefined {
  const {cursor, now} = reader;
  const literal = (value: DataviewValue | undefined): Expression | undefined =>
    value === undefined ? undefined : {type: 'literal', value};
  const readings: (() => Expression | undefined)[] = [
    () => literal(readLink(cursor, true)),
    () => readNot(reader),
    () => readList(reader),
    () => readObject(reader),
    () => readLambda(reader),
    () => readParens(reader),
    () => {
      const word = take(cursor, /true|false|True|False/y);
      return word === undefined ? undefined : literal(word.toLowerCase() === 'true');
    },
    () => {
      const digits = take(cursor, /-?\d+(?:\.\d+)?/y);
      return digits === undefined ? undefined : literal(Number(digits));
    },
    () => literal(readString(cursor)),
    () => literal(readWrapped(cursor, /date\(\s*/y, () => readDateOrWord(cursor, now))),
    () => literal(readWrapped(cursor, /dur\(\s*/y, () => readDuration(cursor))),
    () => (take(cursor, /null/y) === undefined ? undefined : literal(null)),
    () => {
      const name = take(cursor, NAME);
      return name === undefined || KEYWORDS.has(name.toUpperCase()) ? undefined : {type: 'variable', name};
    },
  ];
  for (const reading of readings) {
    const result = attempt(cursor, reading);
    if (result) return result;
  }
  return undefined;
}

function readWrapped<T>(cursor: Cursor, open: RegExp, read: () => T | undefined): T | undefined {
  if (take(cursor, open) === undefined) return undefined;
  const value = read();
  skipSpace(cursor);
  return value !== undefined && take(cursor, /\)/y) !== undefined ? value : undefined;
}

function readNot(reader: ExpressionReader): Expression | undefined {
  if (reader.depth > MAX_DEPTH || take(reader.cursor, /!/y) === undefined) return undefined;
  reader.depth++;
  const of = readPostfix(reader);
  reader.depth--;
  return of && {type: 'not', of};
}

function readList(reader: ExpressionReader): Expression | undefined {
  const {cursor} = reader;
  if (take(cursor, /\[\s*/y) === undefined) return undefined;
  const items = commaList(cursor, () => readExpression(reader));
  return take(cursor, /\s*\]/y) === undefined ? undefined : {type: 'list', items};
}

function readObject(reader: ExpressionReader): Expression | undefined {
  const {cursor} = reader;
  if (take(cursor, /\{\s*/y) === undefined) return undefined;
  const entries = commaList(cursor, (): [string, Expression] | undefined => {
    const name = take(cursor, NAME) ?? readString(cursor);
    if (name === undefined || take(cursor, /\s*:\s*/y) === undefined) return undefined;
    const value = readExpression(reader);
    return value && [name, value];
  });
  return take(cursor, /\s*\}/y) === undefined ? undefined : {type: 'object', entries};
}

function readLambda(reader: ExpressionReader): Expression | undefined {
  const {cursor} = reader;
  if (take(cursor, /\(\s*/y) === undefined) return undefined;
  const names = commaList(cursor, () => take(cursor, NAME));
  if (take(cursor, /\s*\)\s*=>\s*/y) === undefined) return undefined;
  const body = readExpression(reader);
  return body && {type: 'lambda', names, body};
}

function readParens(reader: ExpressionReader): Expression | undefined {
  const {cursor} = reader;
  if (take(cursor, /\(\s*/y) === undefined) return undefined;
  const inner = readExpression(reader);
  return inner && take(cursor, /\s*\)/y) !== undefined ? inner : undefined;
}

/**
 * @param cursor - A text.
 * @returns The name that begins here.
 */
export function readName(cursor: Cursor): string | undefined {
  return take(cursor, NAME);
}
