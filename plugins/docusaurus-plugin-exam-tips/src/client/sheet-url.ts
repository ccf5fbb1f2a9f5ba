/** A cheat sheet as its address tells it, so that it can be bookmarked and shared. */
import type {Density, ExamNote, SheetDefaults} from '../model.js';
import type {TipFilter} from './filter.js';
import {readFilter, writeFilter} from './filter-url.js';
import {OWN_LIMITS, type SheetChanges} from './sheet-changes.js';
import {readChanges, writeChanges} from './sheet-changes-url.js';
import {MARGINS, SHEET_CONTENTS, SHEET_LIMITS} from './sheet-limits.js';

/** Everything that is chosen for a sheet. */
export interface SheetState extends SheetDefaults {
  filter: TipFilter;
  /** Whether the tips of all notes are wanted, however many they are. */
  all: boolean;
  /** Whether flashcards stand there without their questions. */
  answersOnly?: true;
  /** Empty where the sheet has its usual title. */
  title: string;
  /** The number of pages to fit on, with the largest type that does; else `size` decides. */
  fit?: number;
  /** Whether columns and margins may be whatever lets the type be largest; with `fit` alone. */
  isFree?: true;
  /** What the reader has changed by hand. */
  changes: SheetChanges;
}

const DENSITIES: readonly Density[] = ['compact', 'normal', 'airy'];
const ORIENTATIONS = {landscape: true, portrait: false};
const YES_NO = {yes: true, no: false};
/** In an address: nothing of a list, where the list's default is something. */
const NONE = 'none';

/**
 * Reads the parameters of a filter, and `all=yes`, `content=tips|tldr|tables|figures` and `callout=…`, each as often as need
 * be or once `none`, `title`, `paper=a4|letter`, `orientation=portrait|landscape`, `columns=1…4`,
 * `margin=narrow|normal|wide`, `size` in points or `fit` on so many pages (then columns and margins are free unless one of
 * them is said), `density=compact|normal|airy`, `color=yes|no`, `date=yes|no`, `cards=answers`, and changes by hand.
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
  const callouts = params.getAll('callout').map((type) => type.toLowerCase());
  const fit = readNumber(params.get('fit'), SHEET_LIMITS.pages, 0);
  return {
    filter: readFilter(params, notes),
    all: choice('all', YES_NO, false),
    title: (params.get('title') ?? '').slice(0, OWN_LIMITS.title),
    content: listOr(params.getAll('content'), SHEET_CONTENTS, defaults.content),
    callouts: callouts.length > 0 ? Array.from(new Set(callouts)).filter(isSome) : defaults.callouts,
    paper: choice('paper', {a4: 'a4', letter: 'letter'}, defaults.paper),
    landscape: choice('orientation', ORIENTATIONS, defaults.landscape),
    columns: Math.round(readNumber(params.get('columns'), SHEET_LIMITS.columns, defaults.columns)),
    size: Math.round(readNumber(params.get('size'), SHEET_LIMITS.size, defaults.size) * 10) / 10,
    margin: MARGINS.find((margin) => margin === params.get('margin')) ?? defaults.margin,
    density: DENSITIES.find((density) => density === params.get('density')) ?? defaults.density,
    grey: choice('color', {yes: false, no: true}, defaults.grey),
    date: choice('date', YES_NO, defaults.date),
    ...(params.get('cards') === 'answers' && {answersOnly: true as const}),
    ...(fit > 0 && {fit: Math.round(fit)}),
    ...(fit > 0 && !params.has('columns') && !params.has('margin') && {isFree: true as const}),
    changes: readChanges(params),
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
  const {all, title, content, callouts, paper, landscape, columns, margin, size, fit, density, grey, date} = sheet;
  const append = (name: string, values: readonly string[], usual: readonly string[]) => {
    if (values.join() === usual.join()) return;
    for (const value of values.length > 0 ? values : [NONE]) params.append(name, value);
  };
  if (sheet.answersOnly) params.set('cards', 'answers');
  if (all) params.set('all', 'yes');
  if (title !== '') params.set('title', title);
  append('content', content, defaults.content);
  append('callout', callouts, defaults.callouts);
  if (paper !== defaults.paper) params.set('paper', paper);
  if (landscape !== defaults.landscape) params.set('orientation', landscape ? 'landscape' : 'portrait');
  // Where the number of pages decides, what is not said is free.
  const isFixed = fit !== undefined && !sheet.isFree;
  if (!sheet.isFree && (isFixed || columns !== defaults.columns)) params.set('columns', String(columns));
  if (!sheet.isFree && margin !== defaults.margin) params.set('margin', margin);
  if (fit !== undefined) params.set('fit', String(fit));
  else if (size !== defaults.size) params.set('size', String(size));
  if (density !== defaults.density) params.set('density', density);
  if (grey !== defaults.grey) params.set('color', grey ? 'no' : 'yes');
  if (date !== defaults.date) params.set('date', date ? 'yes' : 'no');
  writeChanges(sheet.changes, params);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

function readNumber(text: string | null, {min, max}: {min: number; max: number}, fallback: number): number {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}

/** In the order of `known`, so that equal sheets have equal addresses. */
function listOr<T extends string>(
  values: readonly string[],
  known: readonly T[],
  fallback: readonly T[],
): readonly T[] {
  const found = known.filter((value) => values.includes(value));
  return found.length > 0 || values.includes(NONE) ? found : fallback;
}

function isSome(value: string): boolean {
  return value !== '' && value !== NONE;
}
