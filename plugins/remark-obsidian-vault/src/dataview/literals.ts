/** Literals of Dataview: dates, lengths of time, links, tags, texts. Documentation: Literals. */
import {DateTime, Duration} from 'luxon';
import {attempt, type Cursor, cursorOf, skipSpace, take} from './cursor.js';
import {DataviewLink, type DataviewValue, normalized} from './values.js';

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

/**
 * @param text - The value of an inline field as written.
 * @returns What it means: a value or a list of them where all of it is one, else the text.
 */
export function parseFieldValue(text: string): DataviewValue {
  if (text.trim() === '') return null;
  const cursor = cursorOf(text);
  const first = attempt(cursor, () => readAtom(cursor));
  if (first === undefined) return text;
  const values = [first];
  for (let next: DataviewValue | undefined = first; next !== undefined; ) {
    next = attempt(cursor, () => (take(cursor, /\s*,\s*/y) === undefined ? undefined : readAtom(cursor)));
    if (next !== undefined) values.push(next);
  }
  const rest = text.slice(cursor.at);
  // A comma at the end makes a list of one.
  if (/^\s*,\s*$/.test(rest)) return values;
  if (rest !== '') return text;
  return values.length > 1 ? values : first;
}

function readAtom(cursor: Cursor): DataviewValue | undefined {
  const number = () => {
    const digits = take(cursor, /-?\d+(?:\.\d+)?/y);
    return digits === undefined ? undefined : Number(digits);
  };
  const flag = () => {
    const word = take(cursor, /true|false|True|False/y);
    return word === undefined ? undefined : word.toLowerCase() === 'true';
  };
  const duration = () => {
    const read = readDuration(cursor);
    return read && normalized(read);
  };
  const rest = [
    () => readString(cursor),
    () => readTag(cursor),
    () => readLink(cursor, true),
    flag,
    number,
    () => take(cursor, /null/y),
  ];
  for (const read of [() => readDate(cursor), duration, ...rest]) {
    const value = attempt<DataviewValue>(cursor, read);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * @param raw - A value of front matter.
 * @returns It as a value: texts may be dates, lengths of time and links.
 */
export function parseProperty(raw: unknown, depth = 0): DataviewValue {
  if (raw === null || raw === undefined || depth > 8) return null;
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (Array.isArray(raw)) return raw.map((item) => parseProperty(item, depth + 1));
  if (typeof raw === 'object') {
    const object = Object.create(null) as Record<string, DataviewValue>;
    for (const [key, item] of Object.entries(raw)) object[key] = parseProperty(item, depth + 1);
    return object;
  }
  const text = String(raw);
  for (const read of [readDate, readDuration, (cursor: Cursor) => readLink(cursor, true)]) {
    const cursor = cursorOf(text);
    const value = read(cursor);
    if (value !== undefined && cursor.at === text.length) return value;
  }
  return text;
}
