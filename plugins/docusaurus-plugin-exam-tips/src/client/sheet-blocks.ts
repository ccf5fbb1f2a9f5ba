import type {TipEntry} from './entries.js';
import type {NoteSection} from './sections.js';

/** What stands on a sheet, piece by piece; none is ever split. */
export type SheetPiece =
  | {kind: 'note'; key: string; title: string; count: number}
  | {kind: 'trail'; key: string; text: string}
  | {kind: 'tip'; key: string; entry: TipEntry};

/**
 * @param sections - The tips of a sheet, by note and heading.
 * @returns The sheet's headings and tips in a row.
 */
export function sheetPieces(sections: readonly NoteSection[]): SheetPiece[] {
  return sections.flatMap(({slug, note, count, trails}) => [
    {kind: 'note' as const, key: `note ${slug}`, title: note.title, count},
    ...trails.flatMap(({headings, tips}, index) => [
      ...(headings.length > 0
        ? [{kind: 'trail' as const, key: `trail ${slug} ${index}`, text: headings.map(({text}) => text).join(' › ')}]
        : []),
      ...tips.map(({entry}) => ({kind: 'tip' as const, key: `tip ${entry.key}`, entry})),
    ]),
  ]);
}
