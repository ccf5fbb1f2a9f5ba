/** Notes as Dataview's rows: their fields and what is known of their files. Documentation: Metadata on pages, on tasks. */
import {DateTime} from 'luxon';
import type {NoteLookup} from '../query/note-lookup.js';
import {pathParts, type QueryNote} from '../query/query-note.js';
import {parseFieldValue, parseProperty} from './field-values.js';
import {Fields} from './fields.js';
import {itemsOf} from './item-rows.js';
import {linkOf} from './literals.js';
import {DataviewLink, type DataviewObject, type DataviewValue, objectOf} from './values.js';

/** The notes as rows, each made when it is first asked for. */
export interface Pages {
  get(path: string): DataviewObject | undefined;
}

/**
 * @param lookup - The published notes.
 * @returns Their rows.
 */
export function createPages(lookup: NoteLookup): Pages {
  const pages = new Map<string, DataviewObject>();
  return {
    get(path) {
      const known = pages.get(path);
      const note = known ? undefined : lookup.get(path);
      if (!note || !path.endsWith('.md')) return known;
      const page = pageOf(note, lookup);
      pages.set(path, page);
      return page;
    },
  };
}

function pageOf(note: QueryNote, lookup: NoteLookup): DataviewObject {
  const resolved = (value: DataviewValue): DataviewValue => withPaths(value, note.path, lookup);
  const fields = new Fields();
  for (const [key, raw] of Object.entries(note.properties)) fields.add(key, resolved(parseProperty(raw)));
  const items = itemsOf(note, resolved);
  for (const {row, raw} of items) if (raw.status === undefined) fields.addAll(row.fields);
  for (const [key, value] of note.data?.fields ?? []) fields.add(key, resolved(parseFieldValue(value)));
  const page = objectOf([
    [
      'file',
      fileOf(
        note,
        items.map(({row}) => row.object),
        fields,
        lookup,
        resolved,
      ),
    ],
  ]);
  for (const [key, value] of fields.finished()) if (!(key in page)) page[key] = value;
  return page;
}

function fileOf(
  note: QueryNote,
  lists: DataviewObject[],
  fields: Fields,
  lookup: NoteLookup,
  resolved: (value: DataviewValue) => DataviewValue,
): DataviewObject {
  const {basename, folder, ext} = pathParts(note.path);
  const tags = (note.tags ?? []).map((tag) => `#${tag}`);
  const [created, changed] = [timeOf(note.ctime), timeOf(note.mtime)];
  const day = dayOf(basename, fields);
  return objectOf([
    ['path', note.path],
    ['folder', folder],
    ['name', basename],
    ['link', new DataviewLink(note.path)],
    [
      'outlinks',
      (note.links ?? []).map(({target, display, isEmbed}) =>
        resolved(linkOf(display ? `${target}|${display}` : target, isEmbed)),
      ),
    ],
    ['inlinks', lookup.backlinks(note.path).map((path) => new DataviewLink(path))],
    ['etags', tags],
    ['tags', [...new Set(tags.flatMap(withParents))]],
    ['aliases', [...(note.aliases ?? [])]],
    ['lists', lists],
    ['tasks', lists.filter((item) => item['task'] === true)],
    ['ctime', created],
    ['cday', created?.startOf('day') ?? null],
    ['mtime', changed],
    ['mday', changed?.startOf('day') ?? null],
    ['size', note.size ?? null],
    ['starred', false],
    ['frontmatter', parseProperty(note.properties)],
    ['ext', ext],
    ...(day ? ([['day', day]] as const) : []),
  ]);
}

/** `#a/b` is also `#a`. */
function withParents(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

function timeOf(iso: string | undefined): DateTime | null {
  const time = iso === undefined ? undefined : DateTime.fromISO(iso, {zone: 'utc'});
  return time?.isValid ? time : null;
}

/** From a field `date` or `day`, else from the note's name. */
function dayOf(name: string, fields: Fields): DateTime | undefined {
  for (const [key, [value]] of fields.values) {
    if (!/^(?:date|day)$/i.test(key)) continue;
    if (DateTime.isDateTime(value)) return value;
    if (value instanceof DataviewLink) return dateIn(value.path) ?? dateIn(value.display ?? '');
  }
  return dateIn(name);
}

function dateIn(text: string): DateTime | undefined {
  const match = /(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? /(\d{4})(\d{2})(\d{2})/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const date = DateTime.fromObject({year, month, day} as {year: number}, {zone: 'utc'});
  return date.isValid ? date : undefined;
}

/** Links lead to paths of the vault. */
function withPaths(value: DataviewValue, from: string, lookup: NoteLookup): DataviewValue {
  if (Array.isArray(value)) return value.map((item) => withPaths(item, from, lookup));
  if (!(value instanceof DataviewLink)) return value;
  const path = lookup.resolve(value.path, from);
  return path === undefined ? value : new DataviewLink(path, value.display, value.subpath, value.type, value.isEmbed);
}
