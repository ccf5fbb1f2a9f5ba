/**
 * Reading order: folders and names as a person sorts them. Home first, a folder's own note before what is in the folder,
 * `2` before `10`, capital letters without meaning.
 */
import {folderNoteRank, homeRank} from './slug.js';

/** One fixed locale: the order must not depend on the machine. */
const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});

/**
 * Compare two vault paths in reading order.
 *
 * @param left Vault path.
 * @param right Vault path.
 * @returns Negative, zero (equal paths only) or positive.
 */
export function compareReadingOrder(left: string, right: string): number {
  const home = homeRank(left) - homeRank(right);
  if (home !== 0) return home;
  const a = left.split('/');
  const b = right.split('/');
  const depth = Math.min(a.length, b.length);
  for (let index = 0; index < depth; index++) {
    const inFolder = index < depth - 1 || (a.length > depth && b.length > depth);
    const order = inFolder ? compareNames(a[index] ?? '', b[index] ?? '') : compareLast(a, b, index);
    if (order !== 0) return order;
  }
  return a.length - b.length || compareCodeUnits(left, right);
}

/**
 * Compare two strings by code unit, the order of everything that is written down.
 *
 * @param left A string.
 * @param right A string.
 * @returns -1, 0 or 1.
 */
export function compareCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two names in one folder, at least one of them a file. */
function compareLast(a: readonly string[], b: readonly string[], index: number): number {
  const rank = rankInFolder(a, index) - rankInFolder(b, index);
  if (rank !== 0) return rank;
  return compareNames(withoutExtension(a, index), withoutExtension(b, index));
}

/** The folder's own note comes first. */
function rankInFolder(segments: readonly string[], index: number): number {
  return index === segments.length - 1 ? folderNoteRank(segments.join('/')) : Number.POSITIVE_INFINITY;
}

function withoutExtension(segments: readonly string[], index: number): string {
  const name = segments[index] ?? '';
  return index === segments.length - 1 ? name.replace(/\.(?:md|canvas|base)$/i, '') : name;
}

function compareNames(left: string, right: string): number {
  return collator.compare(left, right) || compareCodeUnits(left, right);
}
