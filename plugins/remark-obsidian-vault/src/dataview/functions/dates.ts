/** Functions of dates and lengths of time. Documentation: Functions: constructors, utility. */
import {DateTime, type Duration} from 'luxon';
import {cursorOf} from '../cursor.js';
import {readDate, readDateOrWord, readDuration} from '../literals.js';
import {DataviewError, type DataviewObject} from '../values.js';
import {type Callable, define, nothing} from './define.js';

const NUMBER = /-?[0-9]+(?:\.[0-9]+)?/;

function dateIn(text: string): DateTime | undefined {
  const cursor = cursorOf(text);
  const date = readDate(cursor);
  return date && cursor.at === text.length ? date : undefined;
}

/** The functions by name. */
export const dates: Readonly<Record<string, Callable>> = {
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
};
