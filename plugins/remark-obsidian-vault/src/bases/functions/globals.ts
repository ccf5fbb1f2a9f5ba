/** Functions that stand by themselves. Obsidian help, Functions: Global. */
import {isWebAddress, readLinkText} from '../../query/link-text.js';
import {parseDate, parseDuration} from '../dates.js';
import {pathOf} from '../file-fields.js';
import {isText} from '../operators.js';
import {textOf} from '../text.js';
import {DateValue, type FileValue, FormulaError, LinkValue, ShownValue, typeName, type Value} from '../values.js';
import {fileValue, linkValue, type World} from '../world.js';

/** Where a function is called. */
export interface CallPlace {
  world: World;
  /** The note of the row. */
  file: FileValue;
}

type Global = (given: Value[], place: CallPlace) => Value;

const DAY = 86_400_000;

const globals: ReadonlyMap<string, Global> = new Map<string, Global>([
  ['escapeHTML', ([text = null]) => escapeHtml(textOf(text))],
  ['date', ([value = null]) => toDate(value)],
  ['duration', ([value = null]) => parseDuration(textOf(value)) ?? fail(`Cannot read the duration ${textOf(value)}`)],
  ['file', ([value = null], {world}) => (value === null ? null : fileValue(pathOf(value, world), world))],
  ['html', ([text = null]) => new ShownValue('html', textOf(text))],
  ['image', ([value = null], place) => image(value, place)],
  ['icon', ([name = null]) => new ShownValue('icon', textOf(name))],
  ['link', ([value = null, display], place) => link(value, display, place)],
  ['list', ([value = null]) => (Array.isArray(value) ? value : [value])],
  ['max', (given) => Math.max(...numbers('max', given))],
  ['min', (given) => Math.min(...numbers('min', given))],
  ['now', (_, {world}) => world.now],
  ['today', (_, {world}) => new DateValue(world.now.ms - (world.now.ms % DAY), false)],
  ['number', ([value = null]) => toNumber(value)],
  ['random', (_, {file}) => hash(file.note.path)],
]);

/**
 * @param name - Name of the function.
 * @param given - Its arguments.
 * @param place - Where it is called.
 * @returns What it gives.
 * @throws {FormulaError} Where there is no such function, or it does not take these values.
 */
export function callGlobal(name: string, given: Value[], place: CallPlace): Value {
  const found = globals.get(name);
  if (!found) throw new FormulaError(`There is no function ${name}()`);
  return found(given, place);
}

function fail(message: string): never {
  throw new FormulaError(message);
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

function toDate(value: Value): Value {
  if (value === null || value instanceof DateValue) return value;
  if (typeof value === 'number') return new DateValue(value, true);
  // A daily note's name may be given with its extension.
  const date = parseDate(textOf(value).replace(/\.md$/, ''));
  return date ?? fail(`Cannot read the date ${textOf(value)}`);
}

function image(value: Value, {world, file}: CallPlace): Value {
  if (value === null || value === '' || (value instanceof ShownValue && value.kind === 'image')) return value || null;
  const source = value instanceof LinkValue ? value.target : (readLinkText(textOf(value))?.target ?? textOf(value));
  if (isWebAddress(source)) return new ShownValue('image', source);
  const path = value instanceof LinkValue ? value.path : world.lookup.resolve(source, file.note.path);
  return new ShownValue('image', source, path);
}

function link(value: Value, display: Value | undefined, {world, file}: CallPlace): Value {
  if (value === null) return null;
  if (value instanceof LinkValue) return new LinkValue(value.target, value.path, display ?? value.display);
  if (typeof value === 'object' && 'note' in value) return new LinkValue(value.note.path, value.note.path, display);
  const text = textOf(value);
  const written = readLinkText(text);
  return linkValue(written?.target ?? text, file.note.path, world, display ?? written?.display);
}

function numbers(name: string, given: readonly Value[]): number[] {
  return given.map((value) =>
    typeof value === 'number' ? value : fail(`${name}() takes numbers, not ${typeName(value)}`),
  );
}

function toNumber(value: Value): Value {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof DateValue) return value.ms;
  const number = isText(value) && textOf(value).trim() !== '' ? Number(textOf(value)) : Number.NaN;
  return Number.isNaN(number) ? fail(`${textOf(value) || typeName(value)} is no number`) : number;
}

/** A number between 0 and 1 that is the same in every build: two builds of a vault are equal. */
function hash(text: string): number {
  let state = 2_166_136_261;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 2_246_822_507);
  return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
}
