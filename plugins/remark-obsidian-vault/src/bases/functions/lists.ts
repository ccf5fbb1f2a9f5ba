/** Functions of lists, but for those that take an expression. Obsidian help, Functions: List. */
import {compareValues, isEqual, limited} from '../operators.js';
import {textOf} from '../text.js';
import type {Value} from '../values.js';
import {wholeNumber} from './texts.js';

type Method = (list: readonly Value[], given: Value[]) => Value;

/** The functions by name. */
export const listMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['contains', (list, [item = null]) => has(list, item)],
  ['containsAll', (list, items) => items.every((item) => has(list, item))],
  ['containsAny', (list, items) => items.some((item) => has(list, item))],
  ['flat', (list) => flat(list)],
  ['join', (list, [separator = ',']) => limited(list.map(textOf).join(textOf(separator)))],
  ['reverse', (list) => list.toReversed()],
  [
    'slice',
    (list, [start = 0, end]) =>
      list.slice(wholeNumber('slice', start), end === undefined ? undefined : wholeNumber('slice', end)),
  ],
  ['sort', (list) => list.toSorted(compareValues)],
  ['unique', (list) => uniqueValues(list)],
  ['mean', (list) => mean(list)],
]);

function has(list: readonly Value[], wanted: Value): boolean {
  return list.some((item) => isEqual(item, wanted));
}

function flat(list: readonly Value[]): Value[] {
  return list.flatMap((item) => (Array.isArray(item) ? flat(item) : [item]));
}

/**
 * @param list - Values.
 * @returns Each of them once, in order. Those that may be equal to one another share a text, so that few are compared.
 */
export function uniqueValues(list: readonly Value[]): Value[] {
  const seen = new Map<string, Value[]>();
  return list.filter((value) => {
    const key = textOf(value);
    const same = seen.get(key);
    if (same?.some((other) => isEqual(other, value))) return false;
    if (same) same.push(value);
    else seen.set(key, [value]);
    return true;
  });
}

function mean(list: readonly Value[]): Value {
  const numbers = list.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
