import type {SheetBlock} from '../../client/sheet-blocks.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote} from '../../model.js';
import type {SheetParts} from './use-sheet.js';
import type {SheetLayout} from './use-sheet-pages.js';

/**
 * @param layout - A sheet that does not fit.
 * @param parts - What is on it.
 * @param notes - All notes with tips.
 * @returns The names of what would have to be left out: titles of notes, or texts of headings.
 */
export function namesOf(
  {leaveOut: keys = []}: SheetLayout,
  {headings}: SheetParts,
  notes: readonly ExamNote[],
): string[] {
  const names = new Map([
    ...notes.map(({slug, title}) => [slug, title] as const),
    ...headings.map(({key, text}) => [key, text] as const),
  ]);
  return keys.flatMap((key) => names.get(key) ?? []);
}

/**
 * @param keys - Slugs of notes, or keys of headings, as `SheetLayout.leaveOut` has them.
 * @param pieces - What is on the sheet.
 * @param sheet - What is chosen.
 * @returns What to choose instead: the other notes, or what stands under the headings hidden.
 */
export function leaveOut(
  keys: readonly string[],
  pieces: readonly SheetBlock[],
  {filter, changes}: SheetState,
): Partial<SheetState> {
  const slugs = [...new Set(pieces.map(({slug}) => slug))].filter(Boolean);
  if (slugs.length > 1) {
    const headings = filter.headings.filter((key) => !keys.includes(key.slice(0, key.indexOf('#'))));
    return {filter: {...filter, notes: slugs.filter((slug) => !keys.includes(slug)), headings}};
  }
  const gone = pieces.filter(({kind, section}) => kind !== 'note' && kind !== 'trail' && keys.includes(section));
  return {changes: {...changes, hidden: [...changes.hidden, ...gone.map(({key}) => key)]}};
}
