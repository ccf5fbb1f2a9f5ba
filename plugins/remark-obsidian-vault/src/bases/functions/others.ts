/** Functions of numbers, links, objects and regular expressions. Obsidian help, Functions. */
import {fileMethods, fileOf} from '../file-fields.js';
import {textOf} from '../text.js';
import type {LinkValue, ObjectValue, Value} from '../values.js';
import type {World} from '../world.js';
import {wholeNumber} from './texts.js';

/** Functions of numbers. */
export const numberMethods: ReadonlyMap<string, (number: number, given: Value[]) => Value> = new Map<
  string,
  (number: number, given: Value[]) => Value
>([
  ['abs', (number) => Math.abs(number)],
  ['ceil', (number) => Math.ceil(number)],
  ['floor', (number) => Math.floor(number)],
  ['round', (number, [digits = 0]) => round(number, wholeNumber('round', digits))],
  ['toFixed', (number, [digits = 0]) => number.toFixed(Math.min(100, Math.max(0, wholeNumber('toFixed', digits))))],
  ['isEmpty', (number) => Number.isNaN(number)],
]);

/** Rounds the decimal number that is written, not the binary one behind it: 1.005 to two digits is 1.01. */
function round(number: number, digits: number): number {
  if (!Number.isFinite(number) || digits > 100 || digits < -100) return number;
  const [mantissa, exponent = '0'] = String(number).split('e');
  const moved = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [result, power = '0'] = String(moved).split('e');
  return Number(`${result}e${Number(power) - digits}`);
}

type LinkMethod = (link: LinkValue, given: Value[], world: World) => Value;

/** Functions of links; those of the file that it leads to, too. */
export const linkMethods: ReadonlyMap<string, LinkMethod> = new Map<string, LinkMethod>([
  ['asFile', (link, _, world) => (link.path === undefined ? null : fileOf(link, world))],
  ['linksTo', (link, given, world) => fileMethods.get('hasLink')?.(fileOf(link, world), given, world) ?? false],
]);

/** Functions of objects. */
export const objectMethods: ReadonlyMap<string, (object: ObjectValue) => Value> = new Map([
  ['keys', ({entries}: ObjectValue): Value => [...entries.keys()]],
  ['values', ({entries}: ObjectValue): Value => [...entries.values()]],
]);

/** Functions of regular expressions. */
export const regexpMethods: ReadonlyMap<string, (pattern: RegExp, given: Value[]) => Value> = new Map([
  [
    'matches',
    (pattern: RegExp, [text = null]: Value[]): Value =>
      new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(textOf(text)),
  ],
]);
