/** What a reader has changed on a sheet by hand: on their own sheet, never in the notes. */
import {keysOf, type TipEntry} from './entries.js';
import type {SheetMove} from './sheet-order.js';

/** Changes by hand. What is changed is named by a tip's key, or by the key of an extract. */
export interface SheetChanges {
  /** What is left out. */
  hidden: readonly string[];
  /** What is said in the reader's own words, as plain text. */
  reworded: ReadonlyMap<string, string>;
  /** See `orderedKeys`. */
  moves: readonly SheetMove[];
  /** Lines of the reader's own, as plain text. The key of the first is `line 1`. */
  lines: readonly string[];
}

/** Nothing changed. */
export const NO_CHANGES: SheetChanges = {hidden: [], reworded: new Map(), moves: [], lines: []};

/** How much of a reader's own an address can carry, in characters; hosts refuse addresses of more than 8,000. */
export const OWN_LIMITS = {title: 120, words: 300, query: 6000} as const;

/**
 * @param number - The number of an own line, from 0.
 * @returns What it is known by.
 */
export function lineKey(number: number): string {
  return `line ${number + 1}`;
}

/**
 * @param changes - Changes.
 * @returns Whether there are none.
 */
export function isUnchanged({hidden, reworded, moves, lines}: SheetChanges): boolean {
  return hidden.length + reworded.size + moves.length + lines.length === 0;
}

/**
 * Removes an own line; those behind it move up, and so do their keys.
 *
 * @param changes - Changes.
 * @param removed - The number of the line, from 0.
 * @returns The changes without it.
 */
export function withoutLine(changes: SheetChanges, removed: number): SheetChanges {
  const keys = new Map(
    changes.lines.map((_, number) => [lineKey(number), lineKey(number > removed ? number - 1 : number)]),
  );
  const gone = lineKey(removed);
  const before = changes.moves.find(({key}) => key === gone)?.after ?? '';
  const rename = (key: string) => (key === gone ? before : (keys.get(key) ?? key));
  return {
    ...changes,
    lines: changes.lines.filter((_, number) => number !== removed),
    moves: changes.moves
      .filter(({key}) => key !== gone)
      .map(({key, after}) => ({key: rename(key), after: rename(after)})),
  };
}

/**
 * @param changes - Changes.
 * @param entries - All tips.
 * @returns The keys of changed tips that no note has any more.
 */
export function lostKeys({hidden, reworded, moves}: SheetChanges, entries: readonly TipEntry[]): string[] {
  const present = new Set(entries.flatMap(keysOf));
  const changed = new Set([...hidden, ...reworded.keys(), ...moves.map(({key}) => key)]);
  return [...changed].filter((key) => isTipKey(key) && !present.has(key));
}

/**
 * @param changes - Changes.
 * @param keys - Keys that are of no use.
 * @returns The changes without them.
 */
export function withoutKeys(changes: SheetChanges, keys: readonly string[]): SheetChanges {
  const gone = new Set(keys);
  return {
    ...changes,
    hidden: changes.hidden.filter((key) => !gone.has(key)),
    reworded: new Map([...changes.reworded].filter(([key]) => !gone.has(key))),
    moves: changes.moves.filter(({key}) => !gone.has(key)),
  };
}

/**
 * Names a tip that is there no more by what is left of it: its key was made of its words.
 *
 * @param key - `Compute/EC2.md#exam-spot-instances-save-90`
 * @returns `EC2: spot instances save 90`
 */
export function lostName(key: string): string {
  const hash = key.lastIndexOf('#');
  const note = key.slice(key.lastIndexOf('/', hash) + 1, hash).replace(/\.md$/i, '');
  const words = key
    .slice(hash + 1)
    .replace(/^(?:exam-tip|card)-/, '')
    .replace(/-/g, ' ');
  return `${note}: ${words}`;
}

/** Keys of extracts begin with their kind and a space, and hold no `#`. */
function isTipKey(key: string): boolean {
  return key.includes('#');
}
