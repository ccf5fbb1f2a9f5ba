import type {ExamNote, TipHeading} from '../model.js';
import {headingKey, keysOf, type TipEntry} from './entries.js';
import {placeTest, shownPlace, type TipFilter} from './filter.js';
import {fold} from './fold.js';
import type {NotePage, SheetExtract} from './note-page.js';
import {lineKey, type SheetChanges} from './sheet-changes.js';
import {orderedKeys} from './sheet-order.js';

/** What stands under headings on a sheet. */
export type SheetItemBlock =
  | {kind: 'tip'; key: string; entry: TipEntry; ownWords?: string}
  | {kind: 'extract'; key: string; extract: SheetExtract}
  | {kind: 'line'; key: string; text: string};

/** What stands on a sheet, piece by piece; none is ever split. */
export type SheetBlock = (
  | {kind: 'note'; key: string; title: string; count: number}
  | {kind: 'trail'; key: string; text: string}
  | SheetItemBlock
) & {
  /** The slug of its note; empty for a line of the reader's own that stands before all. */
  slug: string;
  /** The outermost heading that it stands under, see {@link headingKey}; empty where it stands under none. */
  section: string;
};

/** A tip, an extract or an own line at its place. */
export interface SheetItem {
  piece: SheetItemBlock;
  /** Undefined for an own line, which stands under the headings of what is before it. */
  note: ExamNote | undefined;
  headings: readonly TipHeading[];
  /** Whether the reader has left it out. */
  isHidden: boolean;
  /** Its number in the order of the notes; own lines stand last. */
  usual: number;
}

type PlacedBlock = Pick<SheetItem, 'piece' | 'note' | 'headings'>;

/** What {@link sheetItems} makes a sheet of. */
export interface SheetSource {
  /** The tips on the sheet, in reading order. */
  entries: readonly TipEntry[];
  filter: TipFilter;
  /** All notes with tips, in reading order. */
  notes: readonly ExamNote[];
  /** The pages of the chosen notes, by slug, where more than tips is wanted. */
  pages: ReadonlyMap<string, NotePage>;
  changes: SheetChanges;
}

/**
 * @param source - See {@link SheetSource}.
 * @returns What could stand on the sheet, in the order of the reader, what is hidden too.
 */
export function sheetItems(source: SheetSource): SheetItem[] {
  const {entries, changes} = source;
  const names = new Map(entries.flatMap((entry) => keysOf(entry).map((key) => [key, entry.key])));
  const nameOf = (key: string) => names.get(key) ?? key;
  const hidden = new Set(changes.hidden.map(nameOf));
  const reworded = new Map(Array.from(changes.reworded, ([key, words]) => [nameOf(key), words]));
  const lines = changes.lines.map((text, number): PlacedBlock => {
    return {piece: {kind: 'line', key: lineKey(number), text}, note: undefined, headings: []};
  });
  const items = [...itemsOfNotes(source), ...lines].map((item, usual): SheetItem => {
    const {piece} = item;
    const ownWords = reworded.get(piece.key);
    const shown = piece.kind === 'tip' && ownWords !== undefined ? {...piece, ownWords} : piece;
    return {...item, piece: shown, isHidden: hidden.has(piece.key), usual};
  });
  const byKey = new Map(items.map((item) => [item.piece.key, item]));
  const moves = changes.moves.map(({key, after}) => ({key: nameOf(key), after: nameOf(after)}));
  return orderedKeys([...byKey.keys()], moves).flatMap((key) => byKey.get(key) ?? []);
}

/**
 * @param items - What {@link sheetItems} gave.
 * @returns Notes, headings, tips, extracts and own lines in a row. A heading's trail is said again wherever it changes.
 */
export function sheetBlocks(items: readonly SheetItem[]): SheetBlock[] {
  const pieces: SheetBlock[] = [];
  let title: {count: number} | undefined;
  let slug = '';
  let place = '';
  let section = '';
  for (const {piece, note, headings, isHidden} of items) {
    if (isHidden) continue;
    if (note) {
      const its = headings.at(-1)?.url ?? '';
      if (note.slug !== slug || title === undefined) {
        slug = note.slug;
        place = '';
        title = {count: 0};
        const named = {kind: 'note', key: `note ${pieces.length}`, title: note.title, slug, section: ''} as const;
        // How many tips follow is known when they have.
        pieces.push(Object.assign(title, named));
      }
      section = headings[0] ? headingKey(slug, headings[0]) : '';
      if (its !== place && headings.length > 0) {
        const text = headings.map((heading) => heading.text).join(' › ');
        pieces.push({kind: 'trail', key: `trail ${pieces.length}`, text, slug, section});
      }
      place = its;
    }
    pieces.push({...piece, slug, section});
    if (title && piece.kind === 'tip') title.count += 1;
  }
  return pieces;
}

/** In the order of the notes. */
function itemsOfNotes({entries, filter, notes, pages}: SheetSource): PlacedBlock[] {
  const ofNotes = new Map<string, {order: number; headings: readonly TipHeading[]; piece: SheetItemBlock}[]>();
  const add = (slug: string, item: {order: number; headings: readonly TipHeading[]; piece: SheetItemBlock}) => {
    const known = ofNotes.get(slug);
    if (known) known.push(item);
    else ofNotes.set(slug, [item]);
  };
  for (const entry of entries) {
    const {slug, url, order: own, headings} = shownPlace(entry, filter);
    const page = pages.get(slug);
    // On the page everything has its place; without it the tips' own order is all that counts.
    const order = page ? (page.order.get(url.slice(url.indexOf('#') + 1)) ?? Number.POSITIVE_INFINITY) : own;
    add(slug, {headings, order, piece: {kind: 'tip', key: entry.key, entry}});
  }
  for (const extract of extractsIn(pages, filter)) {
    const {slug, headings, order, key} = extract;
    add(slug, {headings, order, piece: {kind: 'extract', key, extract}});
  }
  return notes.flatMap((note) =>
    (ofNotes.get(note.slug) ?? [])
      .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
      .map(({piece, headings}) => ({piece, note, headings})),
  );
}

function extractsIn(pages: ReadonlyMap<string, NotePage>, filter: TipFilter): SheetExtract[] {
  const isWanted = placeTest(filter);
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  return Array.from(pages.values())
    .flatMap(({extracts}) => extracts)
    .filter((extract) => isWanted(extract) && words.every((word) => fold(extract.text).includes(word)));
}
