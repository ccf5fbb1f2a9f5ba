/** Operators of formulas. Obsidian help, Bases syntax: operators, date arithmetic, files and links. */
import {readLinkText} from '../query/link-text.js';
import {addDuration, durationMs, parseDate, parseDuration} from './dates.js';
import {textOf} from './text.js';
import {
  DateValue,
  DurationValue,
  FileValue,
  FormulaError,
  LinkValue,
  ObjectValue,
  TagValue,
  typeName,
  type Value,
} from './values.js';

/** Texts longer than this are a formula that doubles its text, not a cell. */
const MAX_TEXT = 100_000;

const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});

/**
 * @param operator - An arithmetic operator.
 * @param left - Left of it.
 * @param right - Right of it.
 * @returns The result; null where a number is missing.
 * @throws {FormulaError} Where the operator means nothing for such values.
 */
export function calculate(operator: string, left: Value, right: Value): Value {
  const time = calculateTime(operator, left, right);
  if (time !== undefined) return time;
  if (operator === '+' && (isText(left) || isText(right))) return limited(textOf(left) + textOf(right));
  if (left === null || right === null) return null;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) {
    throw new FormulaError(`Cannot use ${operator} on ${typeName(left)} and ${typeName(right)}`);
  }
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '%') return a % b;
  return a / b;
}

/** What has a date or a length of time in it. */
function calculateTime(operator: string, left: Value, right: Value): Value | undefined {
  const sign = operator === '+' ? 1 : operator === '-' ? -1 : undefined;
  if (left instanceof DateValue && sign) {
    if (right instanceof DateValue && sign === -1) return left.ms - right.ms;
    const duration = right instanceof DurationValue ? right : isText(right) ? parseDuration(textOf(right)) : undefined;
    if (duration) return addDuration(left, duration, sign);
    return typeof right === 'number' ? addDuration(left, new DurationValue(0, right), sign) : undefined;
  }
  if (left instanceof DurationValue && sign) {
    if (right instanceof DateValue && sign === 1) return addDuration(right, left, 1);
    const duration = right instanceof DurationValue ? right : isText(right) ? parseDuration(textOf(right)) : undefined;
    if (duration) return new DurationValue(left.months + sign * duration.months, left.ms + sign * duration.ms);
    return undefined;
  }
  if (left instanceof DurationValue && typeof right === 'number' && (operator === '*' || operator === '/')) {
    const factor = operator === '*' ? right : 1 / right;
    return new DurationValue(left.months * factor, left.ms * factor);
  }
  return undefined;
}

/**
 * @param operator - `<`, `<=`, `>` or `>=`.
 * @param left - Left of it.
 * @param right - Right of it.
 * @returns Whether it holds; nothing is less or more than what is missing or of another type.
 */
export function isOrdered(operator: string, left: Value, right: Value): boolean {
  const order = orderOf(left, right);
  if (order === undefined || Number.isNaN(order)) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function orderOf(left: Value, right: Value): number | undefined {
  if (left === null || right === null) return undefined;
  if (isText(left) && isText(right)) return collator.compare(textOf(left), textOf(right));
  const date = left instanceof DateValue || right instanceof DateValue;
  const [a, b] = [amountOf(left, date), amountOf(right, date)];
  return a === undefined || b === undefined ? undefined : a - b;
}

function amountOf(value: Value, date: boolean): number | undefined {
  if (value instanceof DateValue) return value.ms;
  if (value instanceof DurationValue) return durationMs(value);
  if (date && isText(value)) return parseDate(textOf(value))?.ms;
  return numberOf(value);
}

/**
 * @param left - A value.
 * @param right - Another.
 * @returns Whether they are the same. A link is the file that it leads to.
 */
export function isEqual(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => isEqual(item, right[index] as Value));
  }
  if (isFileLike(left) || isFileLike(right)) return isSameFile(left, right);
  if (left instanceof TagValue || right instanceof TagValue) return tagKey(left) === tagKey(right);
  if (left instanceof ObjectValue && right instanceof ObjectValue) return textOf(left) === textOf(right);
  if (isText(left) && isText(right)) return false;
  return orderOf(left, right) === 0;
}

function isFileLike(value: Value): value is LinkValue | FileValue {
  return value instanceof LinkValue || value instanceof FileValue;
}

function isSameFile(left: Value, right: Value): boolean {
  const [a, b] = [fileKey(left), fileKey(right)];
  return a !== undefined && a === b;
}

function fileKey(value: Value): string | undefined {
  if (value instanceof FileValue) return value.note.path;
  if (value instanceof LinkValue) return value.path ?? value.target;
  return typeof value === 'string' ? (readLinkText(value)?.target ?? value) : undefined;
}

function tagKey(value: Value): string | undefined {
  if (value instanceof TagValue) return value.name.toLowerCase();
  return typeof value === 'string' ? value.replace(/^#/, '').toLowerCase() : undefined;
}

/**
 * Orders values to sort by. What is empty comes last in either direction.
 *
 * @param left - A value.
 * @param right - Another.
 * @returns Less than 0 where `left` comes first.
 */
export function compareValues(left: Value, right: Value): number {
  const order = orderOf(left, right);
  if (order !== undefined && !Number.isNaN(order)) return order;
  const rank = rankOf(left) - rankOf(right);
  return rank !== 0 ? rank : collator.compare(sortText(left), sortText(right));
}

/** Values of different types: numbers, dates, then all that is text. */
function rankOf(value: Value): number {
  if (typeof value === 'number' || typeof value === 'boolean') return 0;
  return value instanceof DateValue || value instanceof DurationValue ? 1 : 2;
}

function sortText(value: Value): string {
  return value instanceof FileValue ? value.note.path.slice(value.note.path.lastIndexOf('/') + 1) : textOf(value);
}

/**
 * @param value - A value.
 * @returns Whether functions of texts take it.
 */
export function isText(value: Value): value is string | TagValue {
  return typeof value === 'string' || value instanceof TagValue;
}

function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/**
 * @param text - What a formula has put together.
 * @returns It.
 * @throws {FormulaError} Where it is too long to be meant.
 */
export function limited(text: string): string {
  if (text.length > MAX_TEXT) throw new FormulaError('The text is too long');
  return text;
}
