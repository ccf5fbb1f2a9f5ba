/** Functions of numbers. Documentation: Functions: numeric operations. */
import {compareValues} from '../compare.js';
import {type DataviewWorld, operate} from '../operators.js';
import type {DataviewValue} from '../values.js';
import {asFunction, type Callable, define, nothing, type Variant} from './define.js';

const ofNumber = (name: string, work: (number: number) => number) =>
  define(
    name,
    [
      ['number', ([number]) => work(number)],
      ['null', nothing],
    ],
    {1: [0]},
  );

/** Of two values null is never taken. */
function pick(given: readonly DataviewValue[], takesLess: boolean, {normalize}: DataviewWorld): DataviewValue {
  return given.reduce((best, value) => {
    if (value === null) return best;
    if (best === null) return value;
    const order = compareValues(best, value, normalize);
    return (takesLess ? order <= 0 : order > 0) ? best : value;
  }, null);
}

const extreme = (name: string, takesLess: boolean) =>
  define(name, [
    ['array', ([list], world) => pick(list, takesLess, world)],
    ['...', (given, world) => pick(given, takesLess, world)],
  ]);

const extremeBy = (name: string, takesLess: boolean) =>
  define(name, [
    [
      'array,function',
      ([list, key], {normalize}) => {
        const keyed = (list as DataviewValue[]).map((value) => ({value, key: asFunction(key)(value)}));
        const known = keyed.filter((item) => item.key !== null);
        if (known.length === 0) return keyed[0]?.value ?? null;
        return known.reduce((best, item) => {
          const order = compareValues(best.key, item.key, normalize);
          return (takesLess ? order <= 0 : order > 0) ? best : item;
        }).value;
      },
    ],
    ['null,function', nothing],
  ]);

/** Null in between is an error, as for the operator. */
export function reduceBy(list: readonly DataviewValue[], operator: string, world: DataviewWorld): DataviewValue {
  if (list.length === 0) return null;
  return list.slice(1).reduce((total, value) => operate(operator, total, value, world), list[0] as DataviewValue);
}

const any: Variant = ['*', ([value]) => value];

/** The functions by name. */
export const numbers: Readonly<Record<string, Callable>> = {
  round: define(
    'round',
    [
      ['number', ([number]) => Math.round(number)],
      ['null', nothing],
      [
        'number,number',
        ([number, digits]) =>
          digits <= 0 ? Math.round(number) : Number.parseFloat(number.toFixed(Math.min(100, digits))),
      ],
      ['number,null', ([number]) => Math.round(number)],
      ['null,*', nothing],
    ],
    {1: [0], 2: [0]},
  ),
  trunc: ofNumber('trunc', Math.trunc),
  floor: ofNumber('floor', Math.floor),
  ceil: ofNumber('ceil', Math.ceil),
  min: extreme('min', true),
  max: extreme('max', false),
  minby: extremeBy('minby', true),
  maxby: extremeBy('maxby', false),
  sum: define('sum', [['array', ([list], world) => reduceBy(list, '+', world)], any]),
  product: define('product', [['array', ([list], world) => reduceBy(list, '*', world)], any]),
  average: define('average', [
    [
      'array',
      ([list], world) => {
        const total = reduceBy(list, '+', world);
        return total === null ? null : operate('/', total, list.length, world);
      },
    ],
    any,
  ]),
};
