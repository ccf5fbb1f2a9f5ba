/** Functions and fields of values, found by the value's type. Obsidian help, Functions. */

import {fileMember, fileMethods} from '../file-fields.js';
import {isText} from '../operators.js';
import {textOf} from '../text.js';
import {
  DateValue,
  FileValue,
  FormulaError,
  isEmpty,
  isTruthy,
  LinkValue,
  ObjectValue,
  typeName,
  type Value,
} from '../values.js';
import type {World} from '../world.js';
import {dateFields, dateMethods} from './dates.js';
import {listMethods} from './lists.js';
import {linkMethods, numberMethods, objectMethods, regexpMethods} from './others.js';
import {textMethods} from './texts.js';

/** Where a property is missing these are false, so that a filter needs no check in front of them. */
const FALSE_OF_NOTHING: ReadonlySet<string> = new Set([
  'contains',
  'containsAll',
  'containsAny',
  'startsWith',
  'endsWith',
]);

/**
 * @param value - What the function is of.
 * @param name - Its name.
 * @param given - Its arguments.
 * @param world - Where.
 * @returns What it gives.
 * @throws {FormulaError} Where values of this type have no such function, or it does not take the arguments.
 */
export function callMethod(value: Value, name: string, given: Value[], world: World): Value {
  const own = methodOf(value, name, given, world);
  if (own !== undefined) return own;
  switch (name) {
    case 'isEmpty':
      return isEmpty(value);
    case 'isTruthy':
      return isTruthy(value);
    case 'isType':
      return typeName(value) === textOf(given[0] ?? null).toLowerCase();
    case 'toString':
      return textOf(value);
  }
  if (value === null && FALSE_OF_NOTHING.has(name)) return false;
  throw new FormulaError(`There is no function ${name}() of ${typeName(value)}`);
}

function methodOf(value: Value, name: string, given: Value[], world: World): Value | undefined {
  if (isText(value)) return textMethods.get(name)?.(textOf(value), given);
  if (typeof value === 'number') return numberMethods.get(name)?.(value, given);
  if (Array.isArray(value)) return listMethods.get(name)?.(value, given);
  if (value instanceof DateValue) return dateMethods.get(name)?.(value, given, world);
  if (value instanceof FileValue) return fileMethods.get(name)?.(value, given, world);
  if (value instanceof LinkValue) return linkMethods.get(name)?.(value, given, world);
  if (value instanceof ObjectValue) return objectMethods.get(name)?.(value);
  return value instanceof RegExp ? regexpMethods.get(name)?.(value, given) : undefined;
}

/**
 * @param value - What the field is of.
 * @param key - Its name, or its place in a list.
 * @param world - Where.
 * @returns The field; null where there is none.
 */
export function memberOf(value: Value, key: Value, world: World): Value {
  if (Array.isArray(value)) {
    if (typeof key === 'number') return value.at(key) ?? null;
    return key === 'length' ? value.length : null;
  }
  const name = textOf(key);
  if (isText(value)) {
    const text = textOf(value);
    return name === 'length' ? text.length : typeof key === 'number' ? (text[key] ?? null) : null;
  }
  if (value instanceof FileValue) return fileMember(value, name, world);
  if (value instanceof DateValue) return dateFields.get(name)?.(value) ?? null;
  return value instanceof ObjectValue ? (value.entries.get(name) ?? null) : null;
}
