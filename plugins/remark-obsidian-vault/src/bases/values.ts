/** The values of formulas. Obsidian help, Bases syntax: types. */
import type {QueryNote} from '../query/query-note.js';

/** A date, as the clock on the wall shows it. */
export class DateValue {
  /**
   * @param ms - Milliseconds since 1970 as if the wall's clock showed UTC.
   * @param hasTime - Whether it is more than a day.
   */
  constructor(
    readonly ms: number,
    readonly hasTime: boolean,
  ) {}
}

/** A length of time: months have no fixed length. */
export class DurationValue {
  constructor(
    readonly months: number,
    readonly ms: number,
  ) {}
}

/** A link; `path` is what it leads to where that is published. */
export class LinkValue {
  constructor(
    readonly target: string,
    readonly path?: string,
    readonly display?: Value,
  ) {}
}

/** A file of the vault. */
export class FileValue {
  /**
   * @param note - The file.
   * @param isThis - Whether it is `this`, whose properties come before the file's fields.
   */
  constructor(
    readonly note: QueryNote,
    readonly isThis = false,
  ) {}
}

/** A tag; `text` is what functions of texts see. */
export class TagValue {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {}
}

/** A picture, an icon of Lucide, a piece of HTML. */
export class ShownValue {
  constructor(
    readonly kind: 'image' | 'icon' | 'html',
    readonly source: string,
    /** Where a picture lies in the vault. */
    readonly path?: string,
  ) {}
}

/** Keys and values. */
export class ObjectValue {
  constructor(readonly entries: ReadonlyMap<string, Value>) {}
}

/** What a formula gives. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | DateValue
  | DurationValue
  | LinkValue
  | FileValue
  | TagValue
  | ShownValue
  | ObjectValue
  | RegExp;

/** A formula that cannot be worked out for a note; the message is shown in its cell. */
export class FormulaError extends Error {}

/**
 * @param value - A value.
 * @returns The name of its type, as `isType` has it.
 */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof DateValue) return 'date';
  if (value instanceof DurationValue) return 'duration';
  if (value instanceof LinkValue) return 'link';
  if (value instanceof FileValue) return 'file';
  if (value instanceof TagValue) return 'string';
  if (value instanceof ShownValue) return value.kind;
  if (value instanceof ObjectValue) return 'object';
  return value instanceof RegExp ? 'regexp' : typeof value;
}

/**
 * @param value - A value.
 * @returns Whether there is nothing in it.
 */
export function isEmpty(value: Value): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof ObjectValue && value.entries.size === 0;
}

/**
 * @param value - A value.
 * @returns What it is where yes or no is asked.
 */
export function isTruthy(value: Value): boolean {
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value !== false && !isEmpty(value);
}
