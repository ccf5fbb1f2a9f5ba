import type {DataviewWorld} from '../operators.js';
import {DataviewError, type DataviewFunction, type DataviewValue, typeOf} from '../values.js';

/** What a function does for arguments of some types. */
// biome-ignore lint/suspicious/noExplicitAny: the types that stand beside it say what the arguments are
export type Implementation = (given: any[], world: DataviewWorld) => DataviewValue;

/** A function of the language. */
export type Callable = (given: DataviewValue[], world: DataviewWorld) => DataviewValue;

/** `types` with commas between them, `*` for any, `...` for any number of any. */
export type Variant = readonly [types: string, work: Implementation];

/**
 * Makes a function that takes the first of its variants whose types are those of the arguments.
 *
 * @param name - Its name.
 * @param variants - What it does for which types.
 * @param each - How many arguments → which of them may be lists: the function then works on each item of them.
 * @returns The function.
 */
export function define(
  name: string,
  variants: readonly Variant[],
  each: Readonly<Record<number, readonly number[]>> = {},
): Callable {
  const read = variants.map(([types, work]) => ({types: types === '' ? [] : types.split(','), work}));
  const call: Callable = (given, world) => {
    const types = given.map(typeOf);
    const lists = (each[given.length] ?? []).filter((index) => types[index] === 'array');
    if (lists.length > 0) {
      const length = Math.min(...lists.map((index) => (given[index] as DataviewValue[]).length));
      return Array.from({length}, (_, at) =>
        call(
          given.map((value, index) =>
            lists.includes(index) ? ((value as DataviewValue[])[at] as DataviewValue) : value,
          ),
          world,
        ),
      );
    }
    const found = read.find(
      (variant) =>
        variant.types[0] === '...' ||
        (variant.types.length === types.length &&
          variant.types.every((type, index) => type === '*' || type === types[index])),
    );
    if (!found) throw new DataviewError(`No implementation of '${name}' found for arguments: ${types.join(', ')}`);
    return found.work(given, world);
  };
  return call;
}

/** Every function of the plugin takes null for null, in any of its places. */
export const nothing: Implementation = () => null;

/**
 * @param count - How many arguments.
 * @returns The variants that give null where one of them is null.
 */
export function nulls(count: number): Variant[] {
  return Array.from({length: count}, (_, at) => [
    Array.from({length: count}, (_, index) => (index === at ? 'null' : '*')).join(','),
    nothing,
  ]);
}

/**
 * @param value - A lambda.
 * @returns It as a function of values.
 */
export function asFunction(value: DataviewValue): DataviewFunction {
  if (typeof value === 'function') return value;
  throw new DataviewError('a function was expected');
}
