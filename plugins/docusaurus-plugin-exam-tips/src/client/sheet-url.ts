/** A cheat sheet as its address tells it, so that it can be bookmarked and shared. */
import type {Density, ExamNote, SheetDefaults} from '../model.js';
import type {TipFilter} from './filter.js';
import {readFilter, writeFilter} from './filter-url.js';
import {SHEET_LIMITS} from './sheet-limits.js';

/** Everything that is chosen for a sheet. */
export interface SheetState extends SheetDefaults {
  filter: TipFilter;
  /** Empty where the sheet has its usual title. */
  title: string;
}

const DENSITIES: readonly Density[] = ['compact', 'normal', 'airy'];

/**
 * Reads the parameters of a filter, and `title`, `paper=a4|letter`, `orientation=portrait|landscape`, `columns=1…4`,
 * `size` in points, `density=compact|normal|airy`, `color=yes|no`, `date=yes|no`.
 *
 * @param search - The query of the address.
 * @param defaults - What is not said there.
 * @param notes - The notes that there are.
 * @returns The sheet; what cannot be read is as if it were not there.
 */
export function readSheet(search: string, defaults: SheetDefaults, notes: readonly ExamNote[]): SheetState {
  const params = new URLSearchParams(search);
  const choice = <T extends string | boolean>(name: string, values: {[value: string]: T}, fallback: T): T => {
    const value = params.get(name)?.toLowerCase();
    return value !== undefined && Object.hasOwn(values, value) ? (values[value] as T) : fallback;
  };
  const yesNo = {yes: true, no: false};
  return {
    filter: readFilter(params, notes),
    title: params.get('title') ?? '',
    paper: choice('paper', {a4: 'a4', letter: 'letter'}, defaults.paper),
    landscape: choice('orientation', {landscape: true, portrait: false}, defaults.landscape),
    columns: Math.round(readNumber(params.get('columns'), SHEET_LIMITS.columns, defaults.columns)),
    size: Math.round(readNumber(params.get('size'), SHEET_LIMITS.size, defaults.size) * 10) / 10,
    density: DENSITIES.find((density) => density === params.get('density')) ?? defaults.density,
    grey: choice('color', {yes: false, no: true}, defaults.grey),
    date: choice('date', yesNo, defaults.date),
  };
}

/**
 * Writes a sheet into an address; {@link readSheet} reads the same one.
 *
 * @param sheet - The sheet.
 * @param defaults - What need not be said.
 * @returns The query with its question mark, or nothing.
 */
export function writeSheet(sheet: SheetState, defaults: SheetDefaults): string {
  const params = new URLSearchParams();
  writeFilter(sheet.filter, params);
  const {title, paper, landscape, columns, size, density, grey, date} = sheet;
  if (title !== '') params.set('title', title);
  if (paper !== defaults.paper) params.set('paper', paper);
  if (landscape !== defaults.landscape) params.set('orientation', landscape ? 'landscape' : 'portrait');
  if (columns !== defaults.columns) params.set('columns', String(columns));
  if (size !== defaults.size) params.set('size', String(size));
  if (density !== defaults.density) params.set('density', density);
  if (grey !== defaults.grey) params.set('color', grey ? 'no' : 'yes');
  if (date !== defaults.date) params.set('date', date ? 'yes' : 'no');
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

function readNumber(text: string | null, {min, max}: {min: number; max: number}, fallback: number): number {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}
