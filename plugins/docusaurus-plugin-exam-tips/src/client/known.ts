/** The tips that a reader has ticked as known: kept in this browser, written to and read from a file. */
import {type Progress, storeProgress} from '../practice/progress.js';
import type {NamedSheet} from './named-sheets.js';

/** Where the list is kept: a JSON array of keys, `path of the note#id of the tip`. */
export const KNOWN_STORAGE_KEY = 'exam-tips:known';

/**
 * Reads a list of known tips, from the browser's storage or from a file that {@link writeKnownFile} made.
 *
 * @param text - JSON; anything else.
 * @returns The keys, or undefined where it is no such list.
 */
export function readKnown(text: string | null): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    const list = Array.isArray(value) ? value : (value as {known?: unknown} | null)?.known;
    return Array.isArray(list) ? list.filter((key): key is string => typeof key === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param known - The keys of known tips.
 * @param progress - How far the reader has come with practice, which goes the same way.
 * @param sheets - The sheets that the reader keeps, which go along too.
 * @returns A file that can be read on another device.
 */
export function writeKnownFile(known: ReadonlySet<string>, progress: Progress, sheets: readonly NamedSheet[]): string {
  const practice = storeProgress(progress);
  return `${JSON.stringify({version: 1, known: [...known].sort(), practice, sheets}, null, 2)}\n`;
}

/**
 * @param known - The keys of known tips.
 * @param keys - Keys to tick or to untick.
 * @param isKnown - Which of the two.
 * @returns The new list.
 */
export function withKnown(known: ReadonlySet<string>, keys: readonly string[], isKnown: boolean): Set<string> {
  const next = new Set(known);
  for (const key of keys) {
    if (isKnown) next.add(key);
    else next.delete(key);
  }
  return next;
}
