/** List items and tasks as rows. Documentation: Metadata on tasks and lists. */
import type {QueryNote} from '../query/query-note.js';
import {parseFieldValue} from './field-values.js';
import {Fields} from './fields.js';
import {bracketFields, lineField} from './inline-fields.js';
import {linkOf} from './literals.js';
import type {NoteItem} from './note-data.js';
import {DataviewLink, type DataviewObject, type DataviewValue, objectOf} from './values.js';

/** A list item as a row. */
export interface ItemRow {
  row: {object: DataviewObject; fields: Fields};
  raw: NoteItem;
}

/**
 * @param note - A note.
 * @param resolved - Gives links the paths that they lead to.
 * @returns Its list items as rows: with their fields, and the items that stand in them.
 */
export function itemsOf(note: QueryNote, resolved: (value: DataviewValue) => DataviewValue): ItemRow[] {
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
