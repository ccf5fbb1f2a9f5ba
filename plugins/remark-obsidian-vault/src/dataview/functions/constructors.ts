import {linkLabel, textOf} from '../text.js';
import {DataviewError, DataviewLink, type DataviewValue, objectOf, typeOf, WebLink} from '../values.js';
import {type Callable, define, nothing, nulls} from './define.js';

const NUMBER = /-?[0-9]+(?:\.[0-9]+)?/;

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
