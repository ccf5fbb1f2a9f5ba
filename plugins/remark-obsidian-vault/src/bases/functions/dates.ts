/** Fields and functions of dates. Obsidian help, Functions: Date. */
import {formatDate, relativeText} from '../dates.js';
import {textOf} from '../text.js';
import {DateValue, type Value} from '../values.js';
import type {World} from '../world.js';

const DAY = 86_400_000;

/** The fields by name. */
export const dateFields: ReadonlyMap<string, (date: DateValue) => number> = new Map([
  ['year', ({ms}: DateValue) => new Date(ms).getUTCFullYear()],
  ['month', ({ms}: DateValue) => new Date(ms).getUTCMonth() + 1],
  ['day', ({ms}: DateValue) => new Date(ms).getUTCDate()],
  ['hour', ({ms}: DateValue) => new Date(ms).getUTCHours()],
  ['minute', ({ms}: DateValue) => new Date(ms).getUTCMinutes()],
  ['second', ({ms}: DateValue) => new Date(ms).getUTCSeconds()],
  ['millisecond', ({ms}: DateValue) => new Date(ms).getUTCMilliseconds()],
]);

type Method = (date: DateValue, given: Value[], world: World) => Value;

/** The functions by name. */
export const dateMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['date', ({ms}) => new DateValue(Math.floor(ms / DAY) * DAY, false)],
  ['format', (date, [format = null]) => formatDate(date, textOf(format))],
  ['time', (date) => formatDate(date, 'HH:mm:ss')],
  ['relative', (date, _, {now}) => relativeText(date, now)],
  ['isEmpty', () => false],
]);
