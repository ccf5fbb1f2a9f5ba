/** Functions of texts. Obsidian help, Functions: String. */
import {limited} from '../operators.js';
import {textOf} from '../text.js';
import {FormulaError, typeName, type Value} from '../values.js';

type Method = (text: string, given: Value[]) => Value;

/** The functions by name. */
export const textMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['contains', (text, [part = null]) => text.includes(textOf(part))],
  ['containsAll', (text, parts) => parts.flat().every((part) => text.includes(textOf(part)))],
  ['containsAny', (text, parts) => parts.flat().some((part) => text.includes(textOf(part)))],
  ['endsWith', (text, [end = null]) => text.endsWith(textOf(end))],
  ['startsWith', (text, [start = null]) => text.startsWith(textOf(start))],
  ['lower', (text) => text.toLowerCase()],
  ['title', (text) => text.replace(/(^|\s)(\S)/gu, (_, space: string, letter: string) => space + letter.toUpperCase())],
  ['trim', (text) => text.trim()],
  ['reverse', (text) => Array.from(text).reverse().join('')],
  ['repeat', (text, [count = null]) => repeat(text, wholeNumber('repeat', count))],
  [
    'slice',
    (text, [start = null, end]) =>
      text.slice(wholeNumber('slice', start), end === undefined ? undefined : wholeNumber('slice', end)),
  ],
  ['replace', (text, [pattern = null, by = null]) => replace(text, pattern, textOf(by))],
  ['split', (text, [separator = null, count]) => split(text, separator, count)],
]);

/**
 * @param name - The function that wants it.
 * @param value - Its argument.
 * @returns It as a whole number.
 * @throws {FormulaError} Where it is none.
 */
export function wholeNumber(name: string, value: Value): number {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new FormulaError(`${name}() takes a number, not ${typeName(value)}`);
  }
  return Math.trunc(value);
}

function repeat(text: string, count: number): string {
  if (count < 0 || count * text.length > 100_000) throw new FormulaError('The text is too long');
  return text.repeat(count);
}

function replace(text: string, pattern: Value, by: string): string {
  if (pattern instanceof RegExp) return limited(text.replace(pattern, by));
  // Dollar signs mean something to a pattern only.
  return limited(text.replaceAll(textOf(pattern), () => by));
}

function split(text: string, separator: Value, count: Value | undefined): Value {
  const limit = count === undefined || count === null ? undefined : Math.max(0, wholeNumber('split', count));
  return text.split(separator instanceof RegExp ? separator : textOf(separator), limit).map((part) => part ?? null);
}
