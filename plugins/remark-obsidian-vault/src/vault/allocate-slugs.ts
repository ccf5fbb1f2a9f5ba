/**
 * Addresses for a whole vault: every file gets one, no two get the same, not even where the file system ignores case.
 *
 * Permalinks come first; then the home note; then every file's own address; then those whose own address was gone get
 * a number. Published files choose before unpublished ones, so that a hidden note never shows in a visible address.
 * Within a step files choose in code unit order of their paths, so the order of the input means nothing.
 */
import {foldName} from './fold.js';
import {compareCodeUnits} from './natural-order.js';
import {folderSlug, homeRank, type Spelling, slugPath} from './slug.js';

/** A file that wants an address. */
export interface SlugRequest {
  path: string;
  /** From the note's properties: see `permalinkPath`. */
  permalink?: string;
  /** @default true */
  published?: boolean;
}

/** A file that did not get the address it wanted. */
export interface SlugClash {
  path: string;
  wanted: string;
  given: string;
  /** Who has the address. */
  other: string;
}

/** Who has which address. */
export interface SlugAllocation {
  /** Vault path → address. */
  slugs: Map<string, string>;
  /** By path. */
  clashes: SlugClash[];
}

/**
 * Give every file its own address.
 *
 * @param requests Files with different paths, in any order.
 * @param spelling How signs in their names are spelt.
 * @returns Address of each, and who had to give way.
 */
export function allocateSlugs(requests: readonly SlugRequest[], spelling: Spelling = 'words'): SlugAllocation {
  const sorted = [...requests].sort((a, b) => compareCodeUnits(a.path, b.path));
  const allocation = new Allocation(spelling);
  allocation.allocate(sorted.filter((request) => request.published !== false));
  allocation.allocate(sorted.filter((request) => request.published === false));
  allocation.clashes.sort((a, b) => compareCodeUnits(a.path, b.path));
  return {slugs: allocation.slugs, clashes: allocation.clashes};
}

/**
 * Tell which addresses files had before signs in their names were spelt out.
 *
 * @param requests Files with different paths, in any order.
 * @param slugs Their addresses now.
 * @returns Path → former address, where it is another one and nobody's now.
 */
export function formerSlugs(requests: readonly SlugRequest[], slugs: ReadonlyMap<string, string>): Map<string, string> {
  const former = new Map<string, string>();
  if (!requests.some(({path}) => /[+#]/.test(path))) return former;
  const taken = new Set([...slugs.values()].map(foldName));
  for (const [path, slug] of allocateSlugs(requests, 'former').slugs) {
    if (slug !== slugs.get(path) && !taken.has(foldName(slug))) former.set(path, slug);
  }
  return former;
}

/** The addresses given away so far. */
class Allocation implements SlugAllocation {
  readonly slugs = new Map<string, string>();
  readonly clashes: SlugClash[] = [];
  /** Folded address → path of its owner. */
  readonly #owners = new Map<string, string>();
  /** Folded address → the last number tried behind it, so that a thousand equal names stay linear. */
  readonly #numbers = new Map<string, number>();
  readonly #spelling: Spelling;

  constructor(spelling: Spelling) {
    this.#spelling = spelling;
  }

  allocate(requests: readonly SlugRequest[]): void {
    for (const {path, permalink} of requests) {
      if (permalink !== undefined) this.#take(path, permalink);
    }
    for (const path of requests.map((request) => request.path).sort(byHomeRank)) {
      if (homeRank(path) < 3 && !this.slugs.has(path) && this.#take(path, '/')) break;
    }
    for (const {path} of requests) {
      if (this.slugs.has(path)) continue;
      const folder = folderSlug(path, this.#spelling);
      if (folder === undefined || !this.#take(path, folder)) this.#take(path, slugPath(path, this.#spelling));
    }
    for (const {path, permalink} of requests) {
      const given = this.slugs.get(path);
      const wanted = permalink ?? slugPath(path, this.#spelling);
      if (given === undefined) this.#number(path, wanted);
      else if (permalink !== undefined && given !== permalink) this.#clash(path, permalink, given);
    }
  }

  /** @returns Whether the address was free. */
  #take(path: string, slug: string): boolean {
    const key = foldName(slug);
    if (this.#owners.has(key)) return false;
    this.#owners.set(key, path);
    this.slugs.set(path, slug);
    return true;
  }

  #number(path: string, wanted: string): void {
    const key = foldName(wanted);
    const stem = wanted === '/' ? '/home' : wanted;
    let number = this.#numbers.get(key) ?? 2;
    while (!this.#take(path, `${stem}-${number}`)) number++;
    this.#numbers.set(key, number + 1);
    this.#clash(path, wanted, `${stem}-${number}`);
  }

  #clash(path: string, wanted: string, given: string): void {
    this.clashes.push({path, wanted, given, other: this.#owners.get(foldName(wanted)) ?? ''});
  }
}

function byHomeRank(left: string, right: string): number {
  return homeRank(left) - homeRank(right) || compareCodeUnits(left, right);
}
