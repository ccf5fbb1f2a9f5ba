/** Functions of lists and objects. Documentation: Functions: objects, arrays and string operations. */
import {compareValues} from '../compare.js';
import {type DataviewWorld, indexInto} from '../operators.js';
import {textOf} from '../text.js';
import {DataviewError, type DataviewObject, type DataviewValue, isTruthy, objectOf} from '../values.js';
import {asFunction, type Callable, define, nothing, nulls} from './define.js';
import {reduceBy} from './numbers.js';

type Equal = (left: DataviewValue, right: DataviewValue, world: DataviewWorld) => boolean;

const isEqual: Equal = (left, right, {normalize}) => compareValues(left, right, normalize) === 0;

const containing = (name: string, inText: (text: string, part: string) => boolean, isDeep: boolean): Callable => {
  const call: Callable = define(
    name,
    [
      [
        'array,*',
        ([list, wanted], world) =>
          (list as DataviewValue[]).some((item) =>
            isDeep ? isTruthy(call([item, wanted], world)) : isEqual(wanted, item, world),
          ),
      ],
      ['string,string', ([text, part]) => inText(text, part)],
      ['object,string', ([object, key]) => key in object],
      ['*,*', ([left, right], world) => isEqual(left, right, world)],
    ],
    {2: [1]},
  );
  return call;
};

const quantified = (name: string, test: (list: DataviewValue[], holds: (value: DataviewValue) => boolean) => boolean) =>
  define(name, [
    ['array', ([list]) => test(list, isTruthy)],
    ['array,function', ([list, holds]) => test(list, (value) => isTruthy(asFunction(holds)(value)))],
    ['...', (given) => test(given, isTruthy)],
  ]);

function sorted(
  list: readonly DataviewValue[],
  world: DataviewWorld,
  key = (value: DataviewValue) => value,
): DataviewValue[] {
  const keyed = list.map((value) => ({value, key: key(value)}));
  keyed.sort((a, b) => compareValues(a.key, b.key, world.normalize));
  return keyed.map(({value}) => value);
}

/** They come out sorted. */
function distinct(list: readonly DataviewValue[], world: DataviewWorld): DataviewValue[] {
  const ordered = sorted(list, world);
  return ordered.filter((value, index) => index === 0 || !isEqual(value, ordered[index - 1] as DataviewValue, world));
}

function extracted(object: DataviewValue, keys: readonly DataviewValue[], world: DataviewWorld): DataviewValue {
  if (Array.isArray(object)) return object.map((item) => extracted(item, keys, world));
  return objectOf(
    keys.map((key) => {
      if (typeof key !== 'string')
        throw new DataviewError('extract(object, key1, ...) must be called with string keys');
      return [key, indexInto(object, key, world)] as const;
    }),
  );
}

const firstKnown = (list: readonly DataviewValue[]) => list.find((value) => value !== null) ?? null;

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '&', '|']);

/** The functions by name. */
export const lists: Readonly<Record<string, Callable>> = {
  contains: containing('contains', (text, part) => text.includes(part), true),
  icontains: containing('icontains', (text, part) => text.toLowerCase().includes(part.toLowerCase()), true),
  econtains: containing('econtains', (text, part) => text.includes(part), false),
  extract: ([object = null, ...keys], world) => extracted(object, keys, world),
  sort: define('sort', [
    ['array', ([list], world) => sorted(list, world)],
    ['array,function', ([list, key], world) => sorted(list, world, asFunction(key))],
    ['*', ([value]) => value],
  ]),
  reverse: define('reverse', [
    ['array', ([list]) => list.toReversed()],
    ['string', ([text]) => text.split('').reverse().join('')],
    ['*', ([value]) => value],
  ]),
  length: define('length', [
    ['array', ([list]) => list.length],
    ['object', ([object]) => Object.keys(object as DataviewObject).length],
    ['string', ([text]) => text.length],
    ['null', () => 0],
  ]),
  nonnull: define('nonnull', [
    ['array', ([list]) => list.filter((value: DataviewValue) => value !== null)],
    ['...', (given) => given.filter((value) => value !== null)],
  ]),
  firstvalue: define('firstvalue', [
    ['array', ([list]) => firstKnown(list)],
    ['null', nothing],
  ]),
  all: quantified('all', (list, holds) => list.every(holds)),
  any: quantified('any', (list, holds) => list.some(holds)),
  none: quantified('none', (list, holds) => !list.some(holds)),
  join: define(
    'join',
    [
      ['array,string', ([list, separator]) => list.map((item: DataviewValue) => textOf(item)).join(separator)],
      ['array,null', ([list]) => textOf(list)],
      ['*,string', ([value]) => textOf(value)],
      ['*', ([value]) => textOf(value)],
    ],
    {2: [1]},
  ),
  filter: define('filter', [
    ['array,function', ([list, test]) => list.filter((value: DataviewValue) => isTruthy(asFunction(test)(value)))],
    ['null,*', nothing],
  ]),
  map: define('map', [
    ['array,function', ([list, work]) => list.map((value: DataviewValue) => asFunction(work)(value))],
    ['null,*', nothing],
  ]),
  flat: define('flat', [
    ['array', ([list]) => list.flat()],
    ['array,number', ([list, depth]) => list.flat(depth)],
    ['null', nothing],
  ]),
  slice: define('slice', [
    ['array', ([list]) => list.slice()],
    ['array,number', ([list, start]) => list.slice(start)],
    ['array,number,number', ([list, start, end]) => list.slice(start, end)],
    ['null', nothing],
  ]),
  unique: define('unique', [
    ['array', ([list], world) => distinct(list, world)],
    ['null', nothing],
  ]),
  reduce: define(
    'reduce',
    [
      [
        'array,string',
        ([list, operator], world) => {
          if (!OPERATORS.has(operator)) throw new DataviewError(`reduce() has no operator '${operator}'`);
          return reduceBy(list, operator, world);
        },
      ],
      [
        'array,function',
        ([list, work]) =>
          list.length === 0
            ? null
            : list
                .slice(1)
                .reduce(
                  (total: DataviewValue, value: DataviewValue) =>
                    value === null ? total : asFunction(work)(total, value),
                  list[0],
                ),
      ],
      ...nulls(2),
    ],
    {2: [1]},
  ),
  default: define('default', [['*,*', ([value, other]) => value ?? other]], {2: [0, 1]}),
  ldefault: define('ldefault', [['*,*', ([value, other]) => value ?? other]]),
  choice: define('choice', [['*,*,*', ([test, left, right]) => (isTruthy(test) ? left : right)]], {3: [0]}),
  hash: define('hash', [
    ['string,number', ([text, variant]) => hashOf(text, variant)],
    ['string,string', ([seed, text]) => hashOf(seed + text, 0)],
    ['string,string,number', ([seed, text, variant]) => hashOf(seed + text, variant)],
  ]),
};

/** A number that is the same for the same text in every build; not the plugin's own. */
function hashOf(text: string, variant: number): number {
  let state = 2_166_136_261 ^ variant;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 2_246_822_507);
  return (state ^ (state >>> 13)) >>> 0;
}
