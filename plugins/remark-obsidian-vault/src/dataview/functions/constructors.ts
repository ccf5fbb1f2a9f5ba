/** Functions that make values. Documentation: Functions: constructors, utility. */
import {DateTime, type Duration} from 'luxon';
import {cursorOf} from '../cursor.js';
import {readDate, readDateOrWord, readDuration} from '../literals.js';
import {linkLabel, textOf} from '../text.js';
import {
  DataviewError,
  DataviewLink,
  type DataviewObject,
  type DataviewValue,
  objectOf,
  typeOf,
  WebLink,
} from '../values.js';
import {type Callable, define, nothing, nulls} from './define.js';

const NUMBER = /-?[0-9]+(?:\.[0-9]+)?/;

function dateIn(text: string): DateTime | undefined {
  const cursor = cursorOf(text);
  const date = readDate(cursor);
  return date && cursor.at === text.length ? date : undefined;
}

const linkTo = (path: string, display?: string, isEmbed = false) =>
  new DataviewLink(path, display, undefined, 'file', isEmbed);

const withEmbed = (link: DataviewLink, isEmbed: boolean) =>
  new DataviewLink(link.path, link.display, link.subpath, link.type, isEmbed);

/** The functions by name. */
export const constructors: Readonly<Record<string, Callable>> = {
  object: (given) => {
    if (given.length % 2 !== 0) throw new DataviewError('object() requires an even number of arguments');
    const entries: [string, DataviewValue][] = [];
    for (let index = 0; index < given.length; index += 2) {
      const key = given[index];
      if (typeof key !== 'string')
        throw new DataviewError('keys should be of type string for object(key1, value1, ...)');
      entries.push([key, given[index + 1] as DataviewValue]);
    }
    return objectOf(entries);
  },
  list: (given) => given,
  array: (given) => given,
  date: define(
    'date',
    [
      [
        'string',
        ([text], {now}) => {
          const cursor = cursorOf(text);
          const date = readDateOrWord(cursor, now);
          return date && cursor.at === text.length ? date : null;
        },
      ],
      ['date', ([date]) => date],
      [
        'link',
        ([link], {page, normalize}) => {
          const own = (link.display && dateIn(link.display)) || dateIn(link.path);
          const file = page(normalize(link.path))?.['file'] as DataviewObject | undefined;
          return own || (file?.['day'] ?? null);
        },
      ],
      [
        'string,string',
        ([text, format]) => {
          if (/^x$/i.test(format)) {
            const number = Number(NUMBER.exec(text)?.[0]);
            if (Number.isNaN(number)) throw new DataviewError(`Not a number: ${text}`);
            return DateTime.fromMillis(Math.trunc(number) * (format === 'X' ? 1000 : 1), {zone: 'utc'});
          }
          const date = DateTime.fromFormat(text, format, {zone: 'utc', locale: 'en'});
          if (!date.isValid) throw new DataviewError(`Can't handle format (${format}) on date string (${text})`);
          return date;
        },
      ],
      ['null,string', nothing],
      ['null', nothing],
    ],
    {1: [0]},
  ),
  dur: define(
    'dur',
    [
      [
        'string',
        ([text]) => {
          const cursor = cursorOf(text.trim());
          const duration = readDuration(cursor);
          return duration && cursor.at === cursor.text.length ? duration : null;
        },
      ],
      ['duration', ([duration]) => duration],
      ['null', nothing],
    ],
    {1: [0]},
  ),
  number: define(
    'number',
    [
      ['number', ([number]) => number],
      [
        'string',
        ([text]) => {
          const match = NUMBER.exec(text);
          return match ? Number.parseFloat(match[0]) : null;
        },
      ],
      ['null', nothing],
    ],
    {1: [0]},
  ),
  string: define('string', [['*', ([value]) => textOf(value)]]),
  link: define(
    'link',
    [
      ['string', ([path], {normalize}) => linkTo(normalize(path))],
      ['link', ([link]) => link],
      ['null', nothing],
      ['string,string', ([path, display], {normalize}) => linkTo(normalize(path), display)],
      ['string,string,boolean', ([path, display, isEmbed], {normalize}) => linkTo(normalize(path), display, isEmbed)],
      ['link,string', ([link, display]) => new DataviewLink(link.path, display, link.subpath, link.type, link.isEmbed)],
      ['null,*', nothing],
      ['string,null', ([path], {normalize}) => linkTo(normalize(path))],
      ['link,null', ([link]) => link],
    ],
    {1: [0], 2: [0, 1]},
  ),
  embed: define(
    'embed',
    [
      ['link', ([link]) => withEmbed(link, true)],
      ['link,boolean', ([link, isEmbed]) => withEmbed(link, isEmbed)],
      ...nulls(1),
      ...nulls(2),
    ],
    {1: [0], 2: [0, 1]},
  ),
  elink: define(
    'elink',
    [
      ['string,string', ([url, display]) => new WebLink(url, display)],
      ['string,null', ([url]) => new WebLink(url, url)],
      ['null,*', nothing],
      ['string', ([url]) => new WebLink(url, url)],
      ['null', nothing],
    ],
    {1: [0], 2: [0]},
  ),
  typeof: define('type', [['*', ([value]) => typeOf(value)]]),
  display: define('display', [['*', ([value]) => displayOf(value)]]),
  meta: define('meta', [
    [
      'link',
      ([link]: [DataviewLink]) =>
        objectOf([
          ['display', link.display ?? null],
          ['embed', link.isEmbed],
          ['path', link.path],
          ['subpath', link.subpath ?? null],
          ['type', link.type],
        ]),
    ],
  ] as never),
  striptime: define(
    'striptime',
    [
      ['date', ([date]: [DateTime]) => date.startOf('day')],
      ['null', nothing],
    ] as never,
    {1: [0]},
  ),
  dateformat: define(
    'dateformat',
    [
      ['date,string', ([date, format]) => date.toFormat(format, {locale: 'en'})],
      ['null,string', nothing],
    ],
    {2: [0]},
  ),
  durationformat: define(
    'durationformat',
    [
      ['duration,string', ([duration, format]: [Duration, string]) => duration.toFormat(format)],
      ['null,string', nothing],
    ] as never,
    {2: [0]},
  ),
  localtime: define(
    'localtime',
    [
      ['date', ([date]) => date],
      ['null', nothing],
    ],
    {1: [0]},
  ),
  currencyformat: define(
    'currencyformat',
    [
      ['number,string', ([number, currency]) => money(number, currency)],
      ['number', ([number]) => money(number, 'USD')],
      ['null,string', nothing],
      ['null', nothing],
    ],
    {2: [0]},
  ),
};

function displayOf(value: DataviewValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(displayOf).join(', ');
  if (value instanceof DataviewLink) return linkLabel(value);
  if (typeof value !== 'string') return textOf(value);
  const words = value.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
  return words.replace(/[*_~`]+/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function money(number: number, currency: string): string {
  try {
    return new Intl.NumberFormat('en', {style: 'currency', currency}).format(number);
  } catch {
    throw new DataviewError(`There is no currency ${currency}`);
  }
}
