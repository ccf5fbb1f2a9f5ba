/** Summaries of columns. Obsidian help, Bases syntax: default summary formulas. */
import {compileFormula} from './compile.js';
import {attempt, type CellValue, FailedValue} from './failures.js';
import {uniqueValues} from './functions/lists.js';
import {DateValue, DurationValue, isEmpty, type Value} from './values.js';
import type {World} from './world.js';

type Summary = (values: readonly Value[]) => Value;

const summaries: ReadonlyMap<string, Summary> = new Map<string, Summary>([
  ['Average', (values) => ofNumbers(values, mean)],
  ['Min', (values) => ofNumbers(values, (numbers) => reduce(numbers, Math.min))],
  ['Max', (values) => ofNumbers(values, (numbers) => reduce(numbers, Math.max))],
  ['Sum', (values) => ofNumbers(values, sum)],
  ['Range', range],
  ['Median', (values) => ofNumbers(values, median)],
  ['Stddev', (values) => ofNumbers(values, deviation)],
  ['Earliest', (values) => ofDates(values, Math.min)],
  ['Latest', (values) => ofDates(values, Math.max)],
  ['Checked', (values) => values.filter((value) => value === true).length],
  ['Unchecked', (values) => values.filter((value) => value === false).length],
  ['Empty', (values) => values.filter(isEmpty).length],
  ['Filled', (values) => values.filter((value) => !isEmpty(value)).length],
  ['Unique', (values) => uniqueValues(values.filter((value) => !isEmpty(value))).length],
]);

/**
 * @param name - Name of a summary: the base's own, else one of the app's.
 * @param values - The column.
 * @param own - The base's own summaries.
 * @param world - What their formulas see.
 * @returns The summary; null where there is nothing to sum up.
 */
export function summarize(
  name: string,
  values: readonly Value[],
  own: ReadonlyMap<string, string>,
  world: World,
): CellValue {
  const source = own.get(name);
  if (source !== undefined) {
    const locals = new Map<string, Value>([['values', [...values]]]);
    return attempt(() => compileFormula(source, world)({file: world.self, locals, formula: () => null}));
  }
  const summary = summaries.get(name);
  return summary ? summary(values) : new FailedValue(`There is no summary ${name}`);
}

function ofNumbers(values: readonly Value[], work: (numbers: readonly number[]) => number): Value {
  const numbers = values.filter((value) => typeof value === 'number' && !Number.isNaN(value)) as number[];
  return numbers.length === 0 ? null : tidy(work(numbers));
}

/** 0.1 + 0.2 is shown as 0.3. */
function tidy(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(12));
}

function ofDates(values: readonly Value[], pick: (...ms: number[]) => number): Value {
  const dates = values.filter((value) => value instanceof DateValue);
  if (dates.length === 0) return null;
  const ms = reduce(
    dates.map((date) => date.ms),
    pick,
  );
  return dates.find((date) => date.ms === ms) ?? null;
}

function range(values: readonly Value[]): Value {
  const [first, last] = [ofDates(values, Math.min), ofDates(values, Math.max)];
  if (first instanceof DateValue && last instanceof DateValue) return new DurationValue(0, last.ms - first.ms);
  return ofNumbers(values, (numbers) => reduce(numbers, Math.max) - reduce(numbers, Math.min));
}

function reduce(numbers: readonly number[], pick: (...pair: number[]) => number): number {
  return numbers.reduce((best, number) => pick(best, number));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] as number;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] as number) + upper) / 2;
}

/** Of the whole, not of a sample. */
function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
}
