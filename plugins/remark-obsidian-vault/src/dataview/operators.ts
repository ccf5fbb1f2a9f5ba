/** Operators of Dataview's expressions, and parts of values; which operator takes what was seen by running the plugin. */
import type {DateTime, Duration} from 'luxon';
import {compareValues} from './compare.js';
import {textOf} from './text.js';
import {
  DataviewError,
  type DataviewLink,
  type DataviewObject,
  type DataviewValue,
  isTruthy,
  normalized,
  objectOf,
  typeOf,
} from './values.js';

/** What expressions see of the vault. */
export interface DataviewWorld {
  now: DateTime;
  /** Gives the vault path of a link's target; the target itself where there is no such note. */
  normalize(path: string): string;
  /** Gives the fields of a note. */
  page(path: string): DataviewObject | undefined;
  /** The note that shows the query. */
  self: DataviewObject;
}

/** Texts longer than this are put together by mistake. */
const MAX_TEXT = 100_000;

/**
 * @param operator - The operator.
 * @param left - Left of it.
 * @param right - Right of it.
 * @param world - Where links lead.
 * @returns The result.
 * @throws {DataviewError} Where the operator does not take such values.
 */
export function operate(
  operator: string,
  left: DataviewValue,
  right: DataviewValue,
  world: DataviewWorld,
): DataviewValue {
  const order = () => compareValues(left, right, world.normalize);
  switch (operator) {
    case '&':
      return isTruthy(left) && isTruthy(right);
    case '|':
      return isTruthy(left) || isTruthy(right);
    case '<':
      return order() < 0;
    case '<=':
      return order() <= 0;
    case '>':
      return order() > 0;
    case '>=':
      return order() >= 0;
    case '=':
      return order() === 0;
    case '!=':
      return order() !== 0;
  }
  const [a, b] = [typeOf(left), typeOf(right)];
  const result = arithmetic(operator, left, right, `${a} ${operator} ${b}`);
  if (result === undefined) throw new DataviewError(`No implementation found for '${a} ${operator} ${b}'`);
  if (typeof result === 'string' && result.length > MAX_TEXT) throw new DataviewError('The text is too long');
  return result;
}

function arithmetic(
  operator: string,
  left: DataviewValue,
  right: DataviewValue,
  signature: string,
): DataviewValue | undefined {
  switch (signature) {
    case 'number + number':
      return (left as number) + (right as number);
    case 'number - number':
      return (left as number) - (right as number);
    case 'number * number':
      return (left as number) * (right as number);
    case 'number / number':
      return (left as number) / (right as number);
    case 'number % number':
      return (left as number) % (right as number);
    case 'string * number':
      return repeated(left as string, right as number);
    case 'number * string':
      return repeated(right as string, left as number);
    case 'array + array':
      return [...(left as DataviewValue[]), ...(right as DataviewValue[])];
    case 'object + object':
      return objectOf([...Object.entries(left as DataviewObject), ...Object.entries(right as DataviewObject)]);
    case 'date - date':
      return difference(left as DateTime, right as DateTime);
    case 'date + duration':
      return (left as DateTime).plus(right as Duration);
    case 'duration + date':
      return (right as DateTime).plus(left as Duration);
    case 'date - duration':
      return (left as DateTime).minus(right as Duration);
    case 'duration + duration':
      return normalized((left as Duration).plus(right as Duration));
    case 'duration - duration':
      return normalized((left as Duration).minus(right as Duration));
    case 'duration * number':
      return scaled(left as Duration, right as number);
    case 'number * duration':
      return scaled(right as Duration, left as number);
    case 'duration / number':
      return scaled(left as Duration, 1 / (right as number));
  }
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return textOf(left) + textOf(right);
  return /^(?:null . null|date [+-] null|null [+-] date)$/.test(signature) ? null : undefined;
}

function repeated(text: string, count: number): string {
  if (count * text.length > MAX_TEXT) throw new DataviewError('The text is too long');
  return count < 0 ? '' : text.repeat(count);
}

function difference(left: DateTime, right: DateTime): Duration {
  return normalized(left.diff(right, ['years', 'months', 'days', 'hours', 'minutes', 'seconds', 'milliseconds']));
}

function scaled(duration: Duration, factor: number): Duration {
  return normalized(duration.mapUnits((count) => count * factor));
}

const DATE_UNITS: Readonly<Record<string, (date: DateTime) => number>> = {
  year: (date) => date.year,
  month: (date) => date.month,
  // The plugin's two are the other way round than one would think.
  weekyear: (date) => date.weekNumber,
  week: (date) => Math.floor(date.day / 7) + 1,
  weekday: (date) => date.weekday,
  day: (date) => date.day,
  hour: (date) => date.hour,
  minute: (date) => date.minute,
  second: (date) => date.second,
  millisecond: (date) => date.millisecond,
};

const DURATION_UNIT = /^(?:years?|months?|weeks|days?|hours?|minutes?|seconds?|milliseconds?)$/;

/**
 * @param value - An object, a link, a list, a text, a date or a length of time.
 * @param key - What is wanted of it.
 * @param world - Where links lead.
 * @returns It; null where there is none.
 * @throws {DataviewError} Where the value cannot have such a part.
 */
export function indexInto(value: DataviewValue, key: DataviewValue, world: DataviewWorld): DataviewValue {
  if (key === null) return null;
  if (typeof key !== 'string' && typeof key !== 'number') {
    throw new DataviewError('Can only index with a string or number');
  }
  if (Array.isArray(value)) return typeof key === 'number' ? (value[key] ?? null) : eachIndexed(value, key, world);
  switch (typeOf(value)) {
    case 'string':
      if (typeof key !== 'number') throw new DataviewError('string indexing requires a numeric index (string[index])');
      return (value as string)[key] ?? null;
    case 'link':
      if (typeof key !== 'string') throw new DataviewError('can only index into links with strings');
      return world.page(world.normalize((value as DataviewLink).path))?.[key] ?? null;
    case 'date':
      return Object.hasOwn(DATE_UNITS, key) ? (DATE_UNITS[key]?.(value as DateTime) ?? null) : null;
    case 'duration':
      return DURATION_UNIT.test(`${key}`) ? (value as Duration).as(`${key}`.replace(/s?$/, 's') as 'days') : null;
    case 'object':
      if (typeof key !== 'string') throw new DataviewError('can only index into objects with strings');
      return key in (value as DataviewObject) ? ((value as DataviewObject)[key] ?? null) : null;
    default:
      return null;
  }
}

/** Of each that has it: those that cannot are passed over. */
function eachIndexed(values: readonly DataviewValue[], key: string, world: DataviewWorld): DataviewValue[] {
  return values.flatMap((value) => {
    try {
      return [indexInto(value, key, world)];
    } catch (error) {
      if (error instanceof DataviewError) return [];
      throw error;
    }
  });
}
