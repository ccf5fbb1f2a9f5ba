import type {ExamNote, TipHeading} from '../model.js';
import type {TipEntry} from './entries.js';
import {placeTest, shownPlace, type TipFilter} from './filter.js';
import {fold} from './fold.js';
import type {NotePage, SheetExtract} from './note-page.js';

/** What stands on a sheet, piece by piece; none is ever split. */
export type SheetPiece =
  | {kind: 'note'; key: string; title: string; count: number}
  | {kind: 'trail'; key: string; text: string}
  | {kind: 'tip'; key: string; entry: TipEntry}
  | {kind: 'extract'; key: string; extract: SheetExtract};

/** A tip or an extract at its place. */
interface SheetItem {
  slug: string;
  headings: readonly TipHeading[];
  order: number;
  piece: SheetPiece;
}

/** What {@link sheetPieces} makes a sheet of. */
export interface SheetSource {
  /** The tips on the sheet, in reading order. */
  entries: readonly TipEntry[];
  filter: TipFilter;
  /** All notes with tips, in reading order. */
  notes: readonly ExamNote[];
  /** The pages of the chosen notes, by slug, where more than tips is wanted. */
  pages: ReadonlyMap<string, NotePage>;
}

/**
 * @param source - See {@link SheetSource}.
 * @returns Notes, headings, tips and extracts in a row, in reading order. A heading's trail is said again wherever it changes.
 */
export function sheetPieces({entries, filter, notes, pages}: SheetSource): SheetPiece[] {
  const items = new Map<string, SheetItem[]>();
  const add = (item: SheetItem) => {
    const known = items.get(item.slug);
    if (known) known.push(item);
    else items.set(item.slug, [item]);
  };
  for (const entry of entries) {
    const {slug, url, order: own, headings} = shownPlace(entry, filter);
    const page = pages.get(slug);
    // On the page everything has its place; without it the tips' own order is all that counts.
    const order = page ? (page.order.get(url.slice(url.indexOf('#') + 1)) ?? Number.POSITIVE_INFINITY) : own;
    add({slug, headings, order, piece: {kind: 'tip', key: `tip ${entry.key}`, entry}});
  }
  for (const extract of extractsIn(pages, filter)) {
    const {slug, headings, order, key} = extract;
    add({slug, headings, order, piece: {kind: 'extract', key, extract}});
  }
  return notes.flatMap((note) => notePieces(note, items.get(note.slug) ?? []));
}

function extractsIn(pages: ReadonlyMap<string, NotePage>, filter: TipFilter): SheetExtract[] {
  const isWanted = placeTest(filter);
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  return Array.from(pages.values())
    .flatMap(({extracts}) => extracts)
    .filter((extract) => isWanted(extract) && words.every((word) => fold(extract.text).includes(word)));
}

function notePieces({slug, title}: ExamNote, items: SheetItem[]): SheetPiece[] {
  if (items.length === 0) return [];
  const count = items.filter(({piece}) => piece.kind === 'tip').length;
  const pieces: SheetPiece[] = [{kind: 'note', key: `note ${slug}`, title, count}];
  let place = '';
  const sorted = [...items].sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
  sorted.forEach(({headings, piece}, index) => {
    const its = headings.at(-1)?.url ?? '';
    if (its !== place && headings.length > 0) {
      const text = headings.map((heading) => heading.text).join(' › ');
      pieces.push({kind: 'trail', key: `trail ${slug} ${index}`, text});
    }
    place = its;
    pieces.push(piece);
  });
  return pieces;
}
