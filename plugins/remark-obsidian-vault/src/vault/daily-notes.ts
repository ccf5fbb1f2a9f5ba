/** Daily notes by their dates. Obsidian help, Daily notes; the plugin Periodic Notes (0.0.17). */
import moment from 'moment';
import {compareReadingOrder} from './natural-order.js';

/** Where daily notes are, and how they are named. */
export interface DailyNotes {
  /** Without a slash at its ends; empty for the vault's root. */
  folder: string;
  /** Moment's format of a note's path in the folder, without extension: `YYYY/MM/DD-MM-YYYY`. */
  format: string;
}

/**
 * @param core - The settings of the app's own plugin, `daily-notes.json`.
 * @param periodic - The settings of the plugin Periodic Notes.
 * @returns What they say; `undefined` where neither names a format: `YYYY-MM-DD` is in the order of names already.
 */
export function readDailyNotes(
  core: Readonly<Record<string, unknown>>,
  periodic: Readonly<Record<string, unknown>>,
): DailyNotes | undefined {
  const {daily} = periodic;
  const own = typeof daily === 'object' && daily !== null ? (daily as Record<string, unknown>) : {};
  for (const {format, folder} of own['enabled'] === true ? [own, core] : [core]) {
    if (typeof format !== 'string' || format.trim() === '') continue;
    const parts = typeof folder === 'string' ? folder.normalize('NFC').split('/') : [];
    return {folder: parts.filter((part) => part !== '' && part !== '.').join('/'), format: format.trim()};
  }
  return undefined;
}

/**
 * Makes the reading order of a vault: daily notes by their dates, the oldest first, as lectures follow each other; all else, and
 * daily notes among all else, as {@link compareReadingOrder} has it.
 *
 * @param daily - Where daily notes are. @default nowhere
 * @returns Compares two vault paths: negative, zero (equal paths only) or positive.
 */
export function readingOrder(daily: DailyNotes | undefined): (left: string, right: string) => number {
  if (!daily) return compareReadingOrder;
  const known = new Map<string, string>();
  const sortPath = (path: string) => {
    const sorted = known.get(path) ?? datedPath(path, daily);
    known.set(path, sorted);
    return sorted;
  };
  return (left, right) => compareReadingOrder(sortPath(left), sortPath(right)) || compareReadingOrder(left, right);
}

/** A path by which a daily note stands where its date does. Names of months and days are read in English. */
function datedPath(path: string, {folder, format}: DailyNotes): string {
  const prefix = folder === '' ? '' : `${folder}/`;
  if (!path.startsWith(prefix) || !/\.md$/i.test(path)) return path;
  const date = moment.utc(path.slice(prefix.length, -'.md'.length), format, 'en', true);
  return date.isValid() ? `${prefix}${date.format('YYYY-MM-DD')}.md` : path;
}
