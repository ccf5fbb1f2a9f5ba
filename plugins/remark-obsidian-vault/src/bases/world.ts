import {isWebAddress, readLinkText} from '../query/link-text.js';
import type {NoteLookup} from '../query/note-lookup.js';
import type {QueryNote} from '../query/query-note.js';
import {parseDate} from './dates.js';
import {type DateValue, FileValue, LinkValue, ObjectValue, ShownValue, TagValue, type Value} from './values.js';

/** What all formulas of one base see. */
export interface World {
  lookup: NoteLookup;
  /** The moment of the build. */
  now: DateValue;
  /** The note that shows the base, or the base itself. */
  self: FileValue;
  /** Name of a property → its type in the vault's settings. */
  types: ReadonlyMap<string, string>;
}

/** Values deeper than this are cut off: front matter may hold aliases of itself. */
const MAX_DEPTH = 8;

/**
 * @param note - A note.
 * @param name - Name of a property: as typed, else without case.
 * @param world - Where.
 * @returns The property as a value; null where the note has none.
 */
export function propertyValue(note: QueryNote, name: string, world: World): Value {
  const {properties} = note;
  const key = Object.hasOwn(properties, name)
    ? name
    : Object.keys(properties).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : readValue(properties[key], note.path, world, world.types.get(key), 0, key);
}

/**
 * @param note - A note.
 * @param world - Where.
 * @returns All its properties.
 */
export function allProperties(note: QueryNote, world: World): ObjectValue {
  return new ObjectValue(new Map(Object.keys(note.properties).map((name) => [name, propertyValue(note, name, world)])));
}

function readValue(raw: unknown, from: string, world: World, type: string | undefined, depth: number, key = ''): Value {
  if (raw === null || raw === undefined || depth > MAX_DEPTH) return null;
  if (typeof raw === 'boolean' || typeof raw === 'number') return raw;
  if (typeof raw === 'string') {
    if (/^tags?$/i.test(key)) return new TagValue(raw.replace(/^#/, ''), raw);
    return readText(raw, from, world, type);
  }
  if (Array.isArray(raw)) {
    const bare = bareLink(raw);
    if (bare !== undefined) return linkValue(bare, from, world);
    return raw.map((item) => readValue(item, from, world, type, depth + 1, key));
  }
  if (typeof raw !== 'object') return null;
  const entries = Object.entries(raw).map(
    ([name, item]) => [name, readValue(item, from, world, type, depth + 1)] as const,
  );
  return new ObjectValue(new Map(entries));
}

/** `[[Note]]` without quotes is a list in a list to YAML. */
function bareLink(raw: readonly unknown[]): string | undefined {
  const [inner] = raw;
  if (raw.length !== 1 || !Array.isArray(inner) || inner.length !== 1) return undefined;
  return typeof inner[0] === 'string' ? inner[0] : undefined;
}

function readText(raw: string, from: string, world: World, type: string | undefined): Value {
  const link = readLinkText(raw);
  if (link?.isEmbed) return new ShownValue('image', link.target, world.lookup.resolve(link.target, from));
  if (link) return linkValue(link.target, from, world, link.display);
  if (type !== 'text' && type !== 'multitext') {
    const date = parseDate(raw);
    if (date) return date;
  }
  return raw;
}

/**
 * @param target - A path, a name or an address.
 * @param from - The note that it stands in.
 * @param world - Where.
 * @param display - What the link shows.
 * @returns The link.
 */
export function linkValue(target: string, from: string, world: World, display?: Value): LinkValue {
  const path = isWebAddress(target) ? undefined : world.lookup.resolve(target, from);
  return new LinkValue(target, path, display);
}

/**
 * @param path - A vault path.
 * @param world - Where.
 * @returns The file; one that is no note has no more than its path.
 */
export function fileValue(path: string, world: World): FileValue {
  return new FileValue(world.lookup.get(path) ?? {path, properties: {}});
}
