/** Notes as Dataview's rows: their fields and what is known of their files. Documentation: Metadata on pages, on tasks. */
import {DateTime} from 'luxon';
import type {NoteLookup} from '../query/note-lookup.js';
import {pathParts, type QueryNote} from '../query/query-note.js';
import {bracketFields, canonicalKey, lineField} from './inline-fields.js';
import {linkOf, parseFieldValue, parseProperty} from './literals.js';
import type {NoteItem} from './note-data.js';
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

/** Values by key, in order; a key that comes again makes a list. */
class Fields {
  readonly values = new Map<string, DataviewValue[]>();

  add(key: string, value: DataviewValue): void {
    const known = this.values.get(key);
    if (known) known.push(value);
    else this.values.set(key, [value]);
  }

  addAll(other: Fields): void {
    for (const [key, values] of other.values) for (const value of values) this.add(key, value);
  }

  /** @returns The fields under their keys, and under their second names where those are free. */
  finished(): [string, DataviewValue][] {
    const second = new Fields();
    for (const [key, values] of this.values) {
      const name = canonicalKey(key);
      if (name !== '' && !this.values.has(name)) for (const value of values) second.add(name, value);
    }
    return [...this.values, ...second.values].map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] as DataviewValue) : values,
    ]);
  }
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

interface ItemRow {
  row: {object: DataviewObject; fields: Fields};
  raw: NoteItem;
}

function itemsOf(note: QueryNote, resolved: (value: DataviewValue) => DataviewValue): ItemRow[] {
  const items = (note.data?.items ?? []).map((raw): ItemRow => ({raw, row: itemRow(note, raw, resolved)}));
  const byLine = new Map(items.map((item) => [item.raw.line, item]));
  for (const {raw, row} of items) {
    const parent = raw.parent === undefined ? undefined : byLine.get(raw.parent);
    if (parent) (parent.row.object['children'] as DataviewValue[]).push(row.object);
  }
  for (const {raw, row} of items) {
    if (raw.status === undefined || row.object['completed'] === true) continue;
    for (let at: ItemRow | undefined = {raw, row}; at; at = byLine.get(at.raw.parent ?? 0)) {
      const {object} = at.row;
      // What is above is known to be open as well.
      if (object['fullyCompleted'] === false && at.raw !== raw) break;
      if ('fullyCompleted' in object) object['fullyCompleted'] = false;
    }
  }
  return items;
}

function itemRow(note: QueryNote, raw: NoteItem, resolved: (value: DataviewValue) => DataviewValue): ItemRow['row'] {
  const fields = new Fields();
  const oneLine = raw.text.replaceAll('\n', ' ');
  const inBrackets = bracketFields(oneLine, true);
  for (const {key, value} of inBrackets) fields.add(key, resolved(parseFieldValue(value)));
  const whole = raw.status === undefined && inBrackets.length === 0 ? lineField(oneLine) : undefined;
  if (whole) fields.add(whole.key, resolved(parseFieldValue(whole.value)));
  const section = new DataviewLink(note.path, undefined, raw.heading, raw.heading === undefined ? 'file' : 'header');
  const link = raw.blockId === undefined ? section : new DataviewLink(note.path, undefined, raw.blockId, 'block');
  const children: DataviewValue[] = [];
  const isDone = raw.status === 'x' || raw.status === 'X';
  const own: [string, DataviewValue][] = [
    ['symbol', raw.symbol],
    ['link', link],
    ['section', section],
    ['header', section],
    ['text', raw.text],
    ['tags', [...new Set(raw.text.match(/(?<=^|\s)#[^\s,;.:!?'"`()[\]{}]+/gu) ?? [])]],
    ['line', raw.line - 1],
    ['lineCount', raw.lines],
    ['list', raw.list - 1],
    [
      'outlinks',
      [...raw.text.matchAll(/(!?)\[\[([^[\]]+)\]\]/g)].map(([, mark, inner = '']) =>
        resolved(linkOf(inner, mark === '!')),
      ),
    ],
    ['path', note.path],
    ['children', children],
    ['subtasks', children],
    ['task', raw.status !== undefined],
    ['real', raw.status !== undefined],
    ['annotated', fields.values.size > 0],
    ...(raw.parent === undefined ? [] : ([['parent', raw.parent - 1]] as [string, DataviewValue][])),
    ...(raw.blockId === undefined ? [] : ([['blockId', raw.blockId]] as [string, DataviewValue][])),
    ...(raw.status === undefined
      ? []
      : ([
          ['status', raw.status],
          ['checked', raw.status !== ' ' && raw.status !== ''],
          ['completed', isDone],
          ['fullyCompleted', isDone],
        ] as [string, DataviewValue][])),
  ];
  const object = objectOf(own);
  for (const [key, value] of fields.finished()) if (!(key in object)) object[key] = value;
  return {object, fields};
}
