/** The name that a writer most likely meant. Looked for only where a problem is reported. */
import {distance} from 'fastest-levenshtein';
import type {VaultIndex} from '../types.js';
import {foldHeading, foldName} from './fold.js';
import {fileKind, withoutNoteExtension} from './vault-path.js';

/** Finds the nearest name to a target; undefined where none is near. */
export type NearestName = (target: string) => string | undefined;

interface Name {
  folded: string;
  /** One bit for each letter that occurs, to rule most names out without measuring. */
  letters: number;
  shown: string;
  /** Vault path as a link spells it, for targets that have a path. */
  path: string;
}

/** Length → folded name → the first name that folds to it. */
type Names = Map<number, Map<string, Name>>;

/** Names are measured by their start: a longer one has no typing error that can be guessed. */
const measured = 100;

/** So many pairs of names are compared for one vault, in a second or two. A vault of ten thousand names and some typing errors needs a tenth. */
const maxCompared = 10_000_000;

/** How many pairs may still be compared. */
interface Budget {
  left: number;
}

/**
 * Prepare the names of a vault.
 *
 * @param index The vault. Unpublished notes are never suggested.
 * @param most So many pairs of names are compared in all; ten million unless told.
 * @returns A function that finds the nearest name. It costs little per look-up: only names of about the same length
 *   and letters are measured. Where thousands of names that are all alike are missed thousands of times, it finds none
 *   for the last of them.
 */
export function createNearestName(index: VaultIndex, most = maxCompared): NearestName {
  const notes: Names = new Map();
  const files: Names = new Map();
  // A name that is missing once is often missing everywhere.
  const known = new Map<string, string | undefined>();
  const budget: Budget = {left: most};
  for (const {path, aliases, published} of index.notes) {
    if (!published) continue;
    const spelt = withoutNoteExtension(path);
    enter(notes, lastPart(spelt), spelt);
    for (const alias of aliases) enter(notes, alias, alias);
  }
  for (const {path} of index.attachments) enter(files, lastPart(path), path);
  return (target) => {
    const path = withoutNoteExtension((target.split('#', 1)[0] ?? '').trim());
    if (!known.has(path)) known.set(path, find(path));
    return known.get(path);
  };

  function find(path: string): string | undefined {
    const isFile = fileKind(path) === 'attachment' && /\.[a-z\d]{2,5}$/i.test(path);
    const best =
      nearest(isFile ? files : notes, lastPart(path), budget) ??
      (isFile ? nearest(notes, lastPart(path), budget) : undefined);
    if (best === undefined) return undefined;
    return path.includes('/') || best.folded === foldName(lastPart(path)) ? best.path : best.shown;
  }
}

/**
 * Find the nearest name once.
 *
 * @param index The vault.
 * @param target Target of a link or embed, as typed.
 * @returns The nearest name; undefined where none is near.
 */
export function nearestName(index: VaultIndex, target: string): string | undefined {
  return createNearestName(index)(target);
}

/**
 * Find the nearest of a few texts, such as the headings of a note.
 *
 * @param texts Candidates; the first thousand are looked at.
 * @param wanted What was typed.
 * @returns The nearest text; undefined where none is near.
 */
export function nearestText(texts: readonly string[], wanted: string): string | undefined {
  const byLength: Names = new Map();
  for (const text of texts.slice(0, 1000)) enter(byLength, text, text, foldHeading);
  return nearest(byLength, wanted, {left: maxCompared}, foldHeading)?.shown;
}

/** Of names that fold to the same the first can be meant. */
function enter(names: Names, shown: string, path: string, fold = foldName): void {
  const folded = fold(shown).slice(0, measured);
  const bucket = names.get(folded.length) ?? new Map<string, Name>();
  names.set(folded.length, bucket);
  if (!bucket.has(folded)) bucket.set(folded, {folded, letters: letterBits(folded), shown, path});
}

/** The nearest name; of equally near ones the first by length, then as entered, which is sorted by path. */
function nearest(names: Names, wanted: string, budget: Budget, fold = foldName): Name | undefined {
  const folded = fold(wanted).slice(0, measured);
  const same = names.get(folded.length)?.get(folded);
  if (same) return same;
  const letters = letterBits(folded);
  let bound = Math.min(4, Math.floor(folded.length / 3));
  let best: Name | undefined;
  for (const length of lengthsAround(folded.length, bound)) {
    for (const name of names.get(length)?.values() ?? []) {
      if (budget.left-- <= 0) return best;
      if (Math.abs(length - folded.length) > bound) break;
      if (bits(name.letters ^ letters) > 2 * bound) continue;
      const far = distance(name.folded, folded);
      if (far < bound || (far === bound && best === undefined)) {
        bound = far;
        best = name;
      }
    }
  }
  return best;
}

function lengthsAround(length: number, bound: number): number[] {
  const lengths = [length];
  for (let step = 1; step <= bound; step++) lengths.push(length - step, length + step);
  return lengths;
}

function letterBits(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
