/**
 * Names → files. One look-up holds files of one sort (notes by name without `.md`, all files by full name, aliases) and
 * finds the one that a target means in constant time: every path is entered under each of its ends.
 */
import {foldName} from './fold.js';
import {compareCodeUnits} from './natural-order.js';
import {folderOf} from './vault-path.js';

/** What was found. */
export interface Found<Entry> {
  entry: Entry;
  /** Paths of the others that the target could have meant. */
  others: string[];
}

interface Candidate<Entry> {
  entry: Entry;
  path: string;
  /** What a target has to end with: the path, without `.md` where that is optional; or an alias. */
  key: string;
  foldedFolder: string;
}

/** As many others are named; a vault may have thousands of one name. */
const mostOthers = 4;

/** Files by the ends of their names. */
export class FileLookup<Entry extends {path: string}> {
  readonly #whole = new Map<string, Candidate<Entry>[]>();
  readonly #ends = new Map<string, Candidate<Entry>[]>();

  /**
   * Enter a file.
   *
   * @param entry The file.
   * @param key What a target has to be, or to end with.
   * @param wholeOnly Whether the end of the key is not enough, as with an alias.
   */
  add(entry: Entry, key: string, wholeOnly = false): void {
    const candidate = {entry, path: entry.path, key, foldedFolder: foldName(folderOf(entry.path))};
    const folded = foldName(key);
    push(this.#whole, folded, candidate);
    for (let start = 0; start !== -1; start = wholeOnly ? -1 : nextStart(folded, start)) {
      push(this.#ends, folded.slice(start), candidate);
    }
  }

  /** Sort what was entered; call it once, after the last `add`. */
  sort(): void {
    for (const candidates of [...this.#whole.values(), ...this.#ends.values()]) {
      candidates.sort((a, b) => a.path.length - b.path.length || compareCodeUnits(a.path, b.path));
    }
  }

  /**
   * Find the file that has exactly this path.
   *
   * @param key A path, in any case.
   * @returns The file whose case is right too, else the first that differs in case alone; undefined where there is none.
   */
  exact(key: string): Entry | undefined {
    return pick(this.#whole.get(foldName(key)) ?? [], key)?.entry;
  }

  /**
   * Find the file whose path ends with a target at a folder's boundary: in the same folder first, then the shortest path,
   * then the first in alphabetical order. Of files that differ in case alone the one spelt as the target wins.
   *
   * @param target End of a path, in any case.
   * @param from Vault path of the note that links.
   * @returns The file and the others; undefined where there is none.
   */
  ending(target: string, from: string): Found<Entry> | undefined {
    const candidates = this.#ends.get(foldName(target)) ?? [];
    const [first] = candidates;
    if (first === undefined || candidates.length === 1) return first && {entry: first.entry, others: []};
    const below = this.#whole.get(foldName(`${folderOf(from)}/${target}`)) ?? [];
    const folder = foldName(folderOf(from));
    const near = target.includes('/') ? candidates.filter(({foldedFolder}) => foldedFolder === folder) : below;
    const longer = candidates.findIndex((candidate) => candidate.path.length > first.path.length);
    const shortest = longer === -1 ? candidates : candidates.slice(0, longer);
    const taken = pick(near, target) ?? pick(below, target) ?? pick(shortest, target) ?? first;
    return {entry: taken.entry, others: others(candidates, taken, target)};
  }
}

/** The candidate whose case is that of the target, else the first. */
function pick<Entry>(candidates: readonly Candidate<Entry>[], target: string): Candidate<Entry> | undefined {
  return candidates.find((candidate) => candidate.key.endsWith(target)) ?? candidates[0];
}

/** A file that differs from the one taken in case alone was no choice where the target's case decides. */
function others<Entry>(candidates: readonly Candidate<Entry>[], taken: Candidate<Entry>, target: string): string[] {
  const decided = taken.key.endsWith(target) ? foldName(taken.path) : undefined;
  const paths = new Set<string>();
  for (const {path} of candidates) {
    if (path !== taken.path && (decided === undefined || foldName(path) !== decided)) paths.add(path);
    if (paths.size === mostOthers) break;
  }
  return [...paths];
}

function push<Entry>(map: Map<string, Candidate<Entry>[]>, key: string, candidate: Candidate<Entry>): void {
  const candidates = map.get(key);
  if (candidates) candidates.push(candidate);
  else map.set(key, [candidate]);
}

/** Where the next shorter end of a path starts, or -1. */
function nextStart(path: string, start: number): number {
  const slash = path.indexOf('/', start);
  return slash === -1 ? -1 : slash + 1;
}
