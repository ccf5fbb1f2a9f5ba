/** Values of Dataview (0.5.68): what fields hold and expressions give. Documentation: Types of metadata. */
import {DateTime, Duration} from 'luxon';

/** Where a link leads. */
export class DataviewLink {
  constructor(
    /** The vault path where the note is published, else as typed. */
    readonly path: string,
    readonly display?: string,
    readonly subpath?: string,
    readonly type: 'file' | 'header' | 'block' = 'file',
    readonly isEmbed = false,
  ) {}
}

/** An address of the web, made by `elink`. */
export class WebLink {
  constructor(
    readonly url: string,
    readonly display: string,
  ) {}
}

/** A key with what is said of it, as LIST shows it. */
export class ListPair {
  constructor(
    readonly key: DataviewValue,
    readonly value: DataviewValue,
  ) {}
}

/** Keys and values; without a prototype, so that no name is there by itself. */
export interface DataviewObject {
  [key: string]: DataviewValue;
}

/** A lambda. */
export type DataviewFunction = (...given: DataviewValue[]) => DataviewValue;

/** What a field holds or an expression gives. */
export type DataviewValue =
  | null
  | boolean
  | number
  | string
  | DateTime
  | Duration
  | DataviewLink
  | WebLink
  | ListPair
  | DataviewFunction
  | DataviewValue[]
  | DataviewObject;

/** An expression that cannot be worked out for a row. */
export class DataviewError extends Error {}

/** Names of the types, which order values of different types. */
export type TypeName =
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'duration'
  | 'link'
  | 'widget'
  | 'array'
  | 'function'
  | 'object';

/**
 * @param value - A value.
 * @returns The name of its type, as `typeof()` has it.
 */
export function typeOf(value: DataviewValue): TypeName {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return typeof value as TypeName;
  if (Duration.isDuration(value)) return 'duration';
  if (DateTime.isDateTime(value)) return 'date';
  if (value instanceof WebLink || value instanceof ListPair) return 'widget';
  if (Array.isArray(value)) return 'array';
  if (value instanceof DataviewLink) return 'link';
  return typeof value === 'function' ? 'function' : 'object';
}

/**
 * @param entries - Keys and values.
 * @returns An object of them.
 */
export function objectOf(entries: Iterable<readonly [string, DataviewValue]>): DataviewObject {
  const object = Object.create(null) as DataviewObject;
  for (const [key, value] of entries) object[key] = value;
  return object;
}

/**
 * @param value - A value.
 * @returns What it is where yes or no is asked.
 */
export function isTruthy(value: DataviewValue): boolean {
  switch (typeOf(value)) {
    case 'null':
      return false;
    case 'number':
      return value !== 0;
    case 'string':
    case 'array':
      return (value as string | DataviewValue[]).length > 0;
    case 'boolean':
      return value as boolean;
    case 'link':
      return (value as DataviewLink).path !== '';
    case 'date':
      return (value as DateTime).toMillis() !== 0;
    case 'duration':
      return (value as Duration).as('seconds') !== 0;
    case 'object':
      return Object.keys(value as DataviewObject).length > 0;
    default:
      return true;
  }
}

/**
 * @param duration - A length of time.
 * @returns It with each unit in its range: 90 minutes are an hour and a half.
 */
export function normalized(duration: Duration): Duration {
  return duration.shiftToAll().normalize();
}
