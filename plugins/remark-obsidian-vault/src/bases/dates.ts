/** Dates and lengths of time. Obsidian help, Bases syntax: date arithmetic. Formats are Moment's, as in the app. */
import moment from 'moment';
import {DateValue, DurationValue} from './values.js';

const DATE =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:Z|([+-])(\d{2}):?(\d{2}))?)?\s*$/;

const DAY = 86_400_000;

/** Units of one letter are told by case: `M` is a month, `m` a minute. */
const UNITS: Readonly<Record<string, readonly [months: number, ms: number]>> = {
  y: [12, 0],
  year: [12, 0],
  M: [1, 0],
  month: [1, 0],
  w: [0, 7 * DAY],
  week: [0, 7 * DAY],
  d: [0, DAY],
  day: [0, DAY],
  h: [0, 3_600_000],
  hour: [0, 3_600_000],
  m: [0, 60_000],
  minute: [0, 60_000],
  s: [0, 1000],
  second: [0, 1000],
};

/**
 * @param text - `2026-01-31`, with or without a time.
 * @returns The date, or `undefined` where it is none of the calendar.
 */
export function parseDate(text: string): DateValue | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute = '0', second = '0', fraction = '0', sign, zoneHour = '0', zoneMinute = '0'] =
    match;
  const ms = Date.UTC(+(year as string), +(month as string) - 1, +(day as string));
  const date = new Date(ms);
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return undefined;
  if (hour === undefined) return new DateValue(ms, false);
  if (+hour > 23 || +minute > 59 || +second > 59) return undefined;
  const zone = (sign === '-' ? -1 : 1) * (+zoneHour * 60 + +zoneMinute) * 60_000;
  const time = ((+hour * 60 + +minute) * 60 + +second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  return new DateValue(ms + time - (sign === undefined ? 0 : zone), true);
}

/**
 * @param text - `1d`, `2 hours`, `1h30m`.
 * @returns The length of time, or `undefined` where the text is none.
 */
export function parseDuration(text: string): DurationValue | undefined {
  if (!/^\s*(?:[+-]?\d+(?:\.\d+)?\s*[A-Za-z]+[\s,]*)+$/.test(text)) return undefined;
  let months = 0;
  let ms = 0;
  for (const [, count = '', typed = ''] of text.matchAll(/([+-]?\d+(?:\.\d+)?)\s*([A-Za-z]+)/g)) {
    const unit = UNITS[typed.length === 1 ? typed : typed.toLowerCase().replace(/s$/, '')];
    if (!unit) return undefined;
    months += Number(count) * unit[0];
    ms += Number(count) * unit[1];
  }
  return new DurationValue(months, ms);
}

/**
 * @param date - A date.
 * @param duration - What is added.
 * @param sign - `-1` to take away.
 * @returns The date then.
 */
export function addDuration(date: DateValue, duration: DurationValue, sign: 1 | -1): DateValue {
  const {months} = duration;
  const start =
    months === 0
      ? date.ms
      : moment
          .utc(date.ms)
          .add(sign * months, 'months')
          .valueOf();
  const ms = start + sign * duration.ms;
  return new DateValue(ms, date.hasTime || ms % DAY !== 0);
}

/**
 * @param duration - A length of time.
 * @returns Its milliseconds, a month taken as 30 days: to compare.
 */
export function durationMs({months, ms}: DurationValue): number {
  return Math.trunc(months / 12) * 365 * DAY + (months % 12) * 30 * DAY + ms;
}

/**
 * @param date - A date.
 * @param format - Moment's format.
 * @returns The date in it.
 */
export function formatDate(date: DateValue, format: string): string {
  return moment.utc(date.ms).format(format);
}

/**
 * @param date - A date.
 * @returns It as the site shows it: in ISO 8601, without what it does not say.
 */
export function dateText(date: DateValue): string {
  return isoText(date, ' ').replace(/:00$/, '');
}

/**
 * @param date - A date.
 * @param separator - What stands between day and time.
 * @returns It in ISO 8601: a day, or a day and the seconds of it.
 */
export function isoText({ms, hasTime}: DateValue, separator = 'T'): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return hasTime ? `${day}${separator}${time.slice(0, 8)}` : day;
}

/**
 * @param date - A date.
 * @param now - When it is looked at.
 * @returns How far it is: "3 days ago".
 */
export function relativeText(date: DateValue, now: DateValue): string {
  return moment.utc(date.ms).from(moment.utc(now.ms));
}

/**
 * @param duration - A length of time.
 * @returns It in words: "1 year, 2 days".
 */
export function durationText({months, ms}: DurationValue): string {
  const parts: [number, string][] = [
    [Math.trunc(months / 12), 'year'],
    [months % 12, 'month'],
    [Math.trunc(ms / DAY), 'day'],
    [Math.trunc(ms / 3_600_000) % 24, 'hour'],
    [Math.trunc(ms / 60_000) % 60, 'minute'],
    [(ms % 60_000) / 1000, 'second'],
  ];
  const words = parts
    .filter(([count]) => count !== 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.join(', ') || '0 seconds';
}
