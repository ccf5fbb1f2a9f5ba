/** Fields and functions of files. Obsidian help, Bases syntax: file properties; Functions: File. */
import {readLinkText} from '../query/link-text.js';
import {pathParts} from '../query/query-note.js';
import {parseDate} from './dates.js';
import {textOf} from './text.js';
import {FileValue, FormulaError, LinkValue, TagValue, type Value} from './values.js';
import {allProperties, fileValue, linkValue, propertyValue, type World} from './world.js';

type Field = (file: FileValue, world: World) => Value;

/** The fields by name. */
export const fileFields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['file', (file) => new FileValue(file.note)],
  ['name', ({note}) => pathParts(note.path).name],
  ['basename', ({note}) => pathParts(note.path).basename],
  ['path', ({note}) => note.path],
  ['folder', ({note}) => pathParts(note.path).folder],
  ['ext', ({note}) => pathParts(note.path).ext],
  ['size', ({note}) => note.size ?? null],
  ['ctime', ({note}) => (note.ctime === undefined ? null : (parseDate(note.ctime) ?? null))],
  ['mtime', ({note}) => (note.mtime === undefined ? null : (parseDate(note.mtime) ?? null))],
  ['properties', ({note}, world) => allProperties(note, world)],
  ['tags', ({note}) => (note.tags ?? []).map((tag) => new TagValue(tag, `#${tag}`))],
  ['aliases', ({note}) => [...(note.aliases ?? [])]],
  ['links', (file, world) => links(file, world, false)],
  ['embeds', (file, world) => links(file, world, true)],
  ['backlinks', ({note}, world) => world.lookup.backlinks(note.path).map((path) => fileValue(path, world))],
]);

/**
 * @param file - A file.
 * @param name - The name of a field, or of a property.
 * @param world - Where.
 * @returns Its value.
 */
export function fileMember(file: FileValue, name: string, world: World): Value {
  if (file.isThis && name !== 'file') {
    const own = propertyValue(file.note, name, world);
    if (own !== null) return own;
  }
  const field = fileFields.get(name);
  return field ? field(file, world) : propertyValue(file.note, name, world);
}

/** Links of the text, then those of the properties; each target once. */
function links({note}: FileValue, world: World, embeds: boolean): LinkValue[] {
  const found = new Map<string, LinkValue>();
  const add = (link: LinkValue) => {
    const key = link.path ?? link.target;
    if (!found.has(key)) found.set(key, link);
  };
  for (const {target, path, display, isEmbed = false} of note.links ?? []) {
    if (embeds && !isEmbed) continue;
    add(path === undefined ? linkValue(target, note.path, world, display) : new LinkValue(target, path, display));
  }
  if (!embeds) for (const value of allProperties(note, world).entries.values()) linksIn(value).forEach(add);
  return [...found.values()];
}

function linksIn(value: Value): LinkValue[] {
  if (value instanceof LinkValue) return [value];
  return Array.isArray(value) ? value.flatMap(linksIn) : [];
}

/**
 * @param value - A file, a link, or a path or name as text.
 * @param world - Where.
 * @returns The path that it means; its text where there is no such file.
 */
export function pathOf(value: Value, world: World): string {
  if (value instanceof FileValue) return value.note.path;
  if (value instanceof LinkValue) return value.path ?? value.target;
  const text = textOf(value);
  const target = readLinkText(text)?.target ?? text;
  return world.lookup.resolve(target, world.self.note.path) ?? target;
}

type Method = (file: FileValue, given: Value[], world: World) => Value;

/** The functions by name. */
export const fileMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['asLink', ({note}, [display]) => new LinkValue(note.path, note.path, display)],
  ['hasLink', (file, [other = null], world) => hasLink(file, pathOf(other, world), world)],
  ['linksTo', (file, [other = null], world) => hasLink(file, pathOf(other, world), world)],
  ['hasProperty', ({note}, [name = null]) => hasProperty(note.properties, textOf(name))],
  ['hasTag', ({note}, names) => names.some((name) => hasTag(note.tags ?? [], textOf(name)))],
  ['inFolder', ({note}, [folder = null]) => inFolder(note.path, textOf(folder))],
  ['asFile', (file) => file],
]);

function hasLink(file: FileValue, path: string, world: World): boolean {
  return links(file, world, false).some((link) => (link.path ?? link.target) === path);
}

function hasProperty(properties: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.keys(properties).some((key) => key.toLowerCase() === name.toLowerCase());
}

function hasTag(tags: readonly string[], wanted: string): boolean {
  const folded = wanted.replace(/^#/, '').toLowerCase();
  return tags.some((tag) => tag.toLowerCase() === folded || tag.toLowerCase().startsWith(`${folded}/`));
}

function inFolder(path: string, wanted: string): boolean {
  const folder = wanted.replace(/^\/+|\/+$/g, '');
  return folder === '' || path.startsWith(`${folder}/`);
}

/**
 * @param value - A link.
 * @param world - Where.
 * @returns The file that it leads to.
 * @throws {FormulaError} Where it leads to none.
 */
export function fileOf(value: LinkValue, world: World): FileValue {
  if (value.path === undefined) throw new FormulaError(`Cannot find file ${value.target}`);
  return fileValue(value.path, world);
}
