/** Literals of Dataview: dates, lengths of time, links, tags, texts. Documentation: Literals. */
import {DateTime, Duration} from 'luxon';
import {attempt, type Cursor, skipSpace, take} from './cursor.js';
import {DataviewLink} from './values.js';

const ZONE = {zone: 'utc'} as const;

const UNITS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    years: ['year', 'years', 'yr', 'yrs'],
    months: ['month', 'months', 'mo', 'mos'],
    weeks: ['week', 'weeks', 'wk', 'wks', 'w'],
    days: ['day', 'days', 'd'],
    hours: ['hour', 'hours', 'hr', 'hrs', 'h'],
    minutes: ['minute', 'minutes', 'min', 'mins', 'm'],
    seconds: ['second', 'seconds', 'sec', 'secs', 's'],
  }).flatMap(([unit, names]) => names.map((name) => [name, unit])),
);

const UNIT = new RegExp(
  Object.keys(UNITS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'y',
);

const SHORTHANDS: Readonly<Record<string, (now: DateTime) => DateTime>> = {
  now: (now) => now,
  today: (now) => now.startOf('day'),
  yesterday: (now) => now.startOf('day').minus({days: 1}),
  tomorrow: (now) => now.startOf('day').plus({days: 1}),
  sow: (now) => now.startOf('week'),
  'start-of-week': (now) => now.startOf('week'),
  eow: (now) => now.endOf('week'),
  'end-of-week': (now) => now.endOf('week'),
  soy: (now) => now.startOf('year'),
  'start-of-year': (now) => now.startOf('year'),
  eoy: (now) => now.endOf('year'),
  'end-of-year': (now) => now.endOf('year'),
  som: (now) => now.startOf('month'),
  'start-of-month': (now) => now.startOf('month'),
  eom: (now) => now.endOf('month'),
  'end-of-month': (now) => now.endOf('month'),
};

const SHORTHAND = new RegExp(
  Object.keys(SHORTHANDS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'y',
);

const DATE =
  /\d{4}-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d{3})?(?:[+-]\d{1,2}(?::\d{2})?|Z|\[[\dA-Za-z+\-/]+\])?)?)?)?)?/y;

/**
 * @param cursor - A text.
 * @returns The date that begins here. A day that the month does not have is one of the next month.
 */
export function readDate(cursor: Cursor): DateTime | undefined {
  return attempt(cursor, () => {
    const text = take(cursor, DATE);
    const [year, month, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = (text ?? '')
      .replace(/(?:Z|\[.*\]|(?<=T.*)[+-].*)$/, '')
      .split(/[-T:.]/)
      .map(Number);
    if (text === undefined || year === undefined || month === undefined) return undefined;
    const start = DateTime.fromObject({year, month, hour, minute, second, millisecond}, ZONE);
    const date = start.isValid ? start.plus({days: day - 1}) : start;
    return date.isValid && day <= 31 && day > 0 ? date : undefined;
  });
}

/**
 * @param cursor - A text.
 * @param now - The moment of the build.
 * @returns The date that begins here, which may be a word such as `today`.
 */
export function readDateOrWord(cursor: Cursor, now: DateTime): DateTime | undefined {
  const word = take(cursor, SHORTHAND);
  return word === undefined ? readDate(cursor) : SHORTHANDS[word]?.(now);
}

/**
 * @param cursor - A text.
 * @returns The length of time that begins here: `4hr2min`, `1 day, 2 hours`.
 */
export function readDuration(cursor: Cursor): Duration | undefined {
  const one = () => {
    const count = take(cursor, /-?\d+(?:\.\d+)?/y);
    if (count === undefined) return undefined;
    skipSpace(cursor);
    const unit = take(cursor, UNIT);
    return unit === undefined ? undefined : Duration.fromObject({[UNITS[unit] as string]: Number(count)});
  };
  let total = attempt(cursor, one);
  for (let next = total; next; ) {
    next = attempt(cursor, () => {
      take(cursor, /\s*,?\s*/y);
      return one();
    });
    if (next && total) total = total.plus(next);
  }
  return total;
}

/**
 * @param cursor - A text.
 * @returns The text in quotes that begins here.
 */
export function readString(cursor: Cursor): string | undefined {
  const quoted = take(cursor, /"(?:[^"\\]|\\[\s\S])*"/y);
  return quoted?.slice(1, -1).replace(/\\([\s\S])/g, (whole, sign: string) => (/["\\]/.test(sign) ? sign : whole));
}

/**
 * @param cursor - A text.
 * @returns The tag that begins here, with its sign.
 */
export function readTag(cursor: Cursor): string | undefined {
  return take(cursor, /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]*/uy);
}

/**
 * @param cursor - A text.
 * @param mayEmbed - Whether `!` may stand in front.
 * @returns The link that begins here.
 */
export function readLink(cursor: Cursor, mayEmbed: boolean): DataviewLink | undefined {
  const text = take(cursor, mayEmbed ? /!?\[\[[^[\]]*?\]\]/uy : /\[\[[^[\]]*?\]\]/uy);
  if (text === undefined) return undefined;
  const isEmbed = text.startsWith('!');
  return linkOf(text.slice(isEmbed ? 3 : 2, -2), isEmbed);
}

/**
 * @param inner - What stands between the brackets.
 * @param isEmbed - Whether it is an embed.
 * @returns The link.
 */
export function linkOf(inner: string, isEmbed = false): DataviewLink {
  const bar = /(?<!\\)\|/.exec(inner)?.index;
  const target = (bar === undefined ? inner : inner.slice(0, bar)).replaceAll('\\|', '|');
  const display = bar === undefined ? undefined : inner.slice(bar + 1);
  const [path = '', ...parts] = target.split('#');
  const [part] = parts;
  if (part === undefined) return new DataviewLink(path, display, undefined, 'file', isEmbed);
  if (part.startsWith('^')) return new DataviewLink(path, display, part.slice(1), 'block', isEmbed);
  const heading = part.replace(/[^\d\p{L}_\p{Extended_Pictographic}-]+/gu, ' ').trim();
  return new DataviewLink(path, display, heading, 'header', isEmbed);
}
