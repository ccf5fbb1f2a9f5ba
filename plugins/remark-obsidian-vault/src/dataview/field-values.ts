/** What fields mean: inline fields and front matter. Documentation: Types of metadata. */
import {attempt, type Cursor, cursorOf, take} from './cursor.js';
import {readDate, readDuration, readLink, readString, readTag} from './literals.js';
import {type DataviewValue, normalized} from './values.js';

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
