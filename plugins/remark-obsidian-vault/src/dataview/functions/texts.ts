/** Functions of texts. Documentation: Functions: string operations. */
import {isSafePattern} from '../../query/safe-pattern.js';
import {DataviewError, type DataviewValue} from '../values.js';
import {type Callable, define, nothing, nulls} from './define.js';

/** Texts longer than this are put together by mistake. */
const MAX_TEXT = 100_000;

function pattern(source: string, flags = ''): RegExp {
  if (!isSafePattern(source)) throw new DataviewError(`The pattern '${source.slice(0, 100)}' could take for ever`);
  try {
    return new RegExp(source, flags);
  } catch {
    throw new DataviewError(`Invalid regexp '${source}'`);
  }
}

function padded(text: string, length: number, padding: string, atStart: boolean): string {
  if (length > MAX_TEXT) throw new DataviewError('The text is too long');
  return atStart ? text.padStart(length, padding) : text.padEnd(length, padding);
}

function splitBy(text: string, separator: string, limit?: number): DataviewValue[] {
  return text.split(pattern(separator), limit).map((part) => part || '');
}

function truncated(text: string, length: number, suffix: string): string {
  const room = length - suffix.length;
  return text.length > room ? text.slice(0, Math.max(0, room)) + suffix : text;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The functions by name. */
export const texts: Readonly<Record<string, Callable>> = {
  lower: define(
    'lower',
    [
      ['string', ([text]) => text.toLowerCase()],
      ['null', nothing],
    ],
    {1: [0]},
  ),
  upper: define(
    'upper',
    [
      ['string', ([text]) => text.toUpperCase()],
      ['null', nothing],
    ],
    {1: [0]},
  ),
  replace: define('replace', [['string,string,string', ([text, from, to]) => text.split(from).join(to)], ...nulls(3)], {
    3: [0, 1, 2],
  }),
  split: define('split', [
    ['string,string', ([text, separator]) => splitBy(text, separator)],
    ['string,string,number', ([text, separator, limit]) => splitBy(text, separator, limit)],
    ...nulls(2),
    ...nulls(3),
  ]),
  startswith: define('startswith', [['string,string', ([text, start]) => text.startsWith(start)], ...nulls(2)], {
    2: [0, 1],
  }),
  endswith: define('endswith', [['string,string', ([text, end]) => text.endsWith(end)], ...nulls(2)], {2: [0, 1]}),
  padleft: define(
    'padleft',
    [
      ['string,number', ([text, length]) => padded(text, length, ' ', true)],
      ['string,number,string', ([text, length, padding]) => padded(text, length, padding, true)],
      ...nulls(2),
      ...nulls(3),
    ],
    {2: [0, 1], 3: [0, 1, 2]},
  ),
  padright: define(
    'padright',
    [
      ['string,number', ([text, length]) => padded(text, length, ' ', false)],
      ['string,number,string', ([text, length, padding]) => padded(text, length, padding, false)],
      ...nulls(2),
      ...nulls(3),
    ],
    {2: [0, 1], 3: [0, 1, 2]},
  ),
  substring: define(
    'substring',
    [
      ['string,number', ([text, start]) => text.substring(start)],
      ['string,number,number', ([text, start, end]) => text.substring(start, end)],
      ...nulls(2),
      ...nulls(3),
    ],
    {2: [0, 1], 3: [0, 1, 2]},
  ),
  truncate: define(
    'truncate',
    [
      ['string,number,string', ([text, length, suffix]) => truncated(text, length, suffix)],
      ['string,number', ([text, length]) => truncated(text, length, '...')],
      ...nulls(2),
      ...nulls(3),
    ],
    {2: [0, 1], 3: [0, 1, 2]},
  ),
  regextest: define(
    'regextest',
    [
      ['string,string', ([source, text]) => pattern(source).test(text)],
      ['null,*', () => false],
      ['*,null', () => false],
    ],
    {2: [0, 1]},
  ),
  regexmatch: define(
    'regexmatch',
    [
      [
        'string,string',
        ([source, text]) => {
          const isWhole = !source.startsWith('^') && !source.endsWith('$');
          return pattern(isWhole ? `^${source}$` : source).test(text);
        },
      ],
      ['null,*', () => false],
      ['*,null', () => false],
    ],
    {2: [0, 1]},
  ),
  regexreplace: define(
    'regexreplace',
    [['string,string,string', ([text, source, by]) => text.replace(pattern(source, 'g'), by)], ...nulls(3)],
    {3: [0, 1, 2]},
  ),
  containsword: define(
    'containsword',
    [['string,string', ([text, word]) => new RegExp(`\\b${escaped(word)}\\b`, 'i').test(text)], ...nulls(2)],
    {2: [0, 1]},
  ),
};
