/** What stands behind the first `#` of a link → the heading or block that it means (test/fixtures/syntax/README.md, Links). */
import type {BlockEntry, HeadingEntry} from '../types.js';
import {foldExactHeading, foldHeading, foldName} from './fold.js';

/** A sub-path and what it leads to. Nothing is set for an empty sub-path. */
export interface SubPath {
  heading?: HeadingEntry;
  block?: BlockEntry;
  /** The heading that is not there, as typed. */
  missingHeading?: string;
  /** The block that is not there, without its caret. */
  missingBlock?: string;
}

/** The headings of a note, ready to be found. */
interface Headings {
  all: readonly HeadingEntry[];
  /** Behind the last heading of the section of each. */
  ends: readonly number[];
  /** Their text with its very punctuation, without, and their source where that is another: places in order. */
  byExact: Places;
  byKey: Places;
  bySource: Places;
  byId: Places;
}

type Places = ReadonlyMap<string, readonly number[]>;

/** Finds headings and blocks of one note. */
export type SubPathLookup = (subPath: string) => SubPath;

/**
 * Prepare a note's headings and blocks for look-ups.
 *
 * @param note Headings and blocks in their order.
 * @returns A function that finds what a sub-path (without its first `#`) means.
 */
export function createSubPathLookup(note: {
  headings: readonly HeadingEntry[];
  blocks: readonly BlockEntry[];
}): SubPathLookup {
  const headings = prepared(note.headings);
  const blocks = new Map<string, BlockEntry>();
  for (const block of note.blocks) {
    const key = foldName(block.id);
    if (!blocks.has(key)) blocks.set(key, block);
  }
  // A note may lead to one part of another thousands of times.
  const known = new Map<string, SubPath>();
  return (subPath) => {
    const found = known.get(subPath) ?? find(subPath);
    known.set(subPath, found);
    return found;
  };

  function find(subPath: string): SubPath {
    const parts = subPath.split('#').map((part) => part.trim());
    const asked = parts.filter((part) => part !== '' && part !== '^');
    const last = asked.at(-1);
    if (last === undefined) return {};
    if (last.startsWith('^')) {
      const block = blocks.get(foldName(last.slice(1)));
      return block ? {block} : {missingBlock: last.slice(1)};
    }
    const heading =
      descend(headings, asked, 0, headings.all.length) ??
      single(headings, subPath.trim()) ??
      deeperBehind(headings, asked);
    if (heading) return {heading};
    const block = blocks.get(foldName(/\^([A-Za-z\d-]+)$/.exec(last)?.[1] ?? ''));
    return block ? {block} : {missingHeading: asked.join(' > ')};
  }
}

function prepared(all: readonly HeadingEntry[]): Headings {
  const placesOf = (nameOf: (entry: HeadingEntry) => string | undefined): Places => {
    const places = new Map<string, number[]>();
    all.forEach((entry, index) => {
      const name = nameOf(entry);
      if (name === undefined) return;
      const known = places.get(name);
      if (known) known.push(index);
      else places.set(name, [index]);
    });
    return places;
  };
  return {
    all,
    ends: sectionEnds(all),
    byExact: placesOf(({text}) => foldExactHeading(text)),
    byKey: placesOf(({text}) => foldHeading(text)),
    bySource: placesOf(({source}) => (source === undefined ? undefined : foldHeading(source))),
    byId: placesOf(({id}) => id),
  };
}

/** A section ends with the next heading that is no deeper. */
function sectionEnds(all: readonly HeadingEntry[]): number[] {
  const ends = all.map(() => all.length);
  const open: number[] = [];
  all.forEach(({depth}, index) => {
    while (open.length > 0 && (all[open.at(-1) as number]?.depth ?? 0) >= depth) ends[open.pop() as number] = index;
    open.push(index);
  });
  return ends;
}

/**
 * Go down `#A#B`: the first B inside the section of the first A that has one. A section holds just deeper headings, of
 * which there are six levels, so this stays linear.
 */
function descend(headings: Headings, parts: readonly string[], start: number, end: number): HeadingEntry | undefined {
  const [part = '', ...rest] = parts;
  for (const index of matches(headings, part, start, end)) {
    if (rest.length === 0) return headings.all[index];
    const inside = descend(headings, rest, index + 1, Math.min(end, headings.ends[index] ?? end));
    if (inside) return inside;
  }
  return undefined;
}

/**
 * What Obsidian takes for `#A#B` where no section of an A holds a B, as lists of contents have it that are older than their
 * note: the first B behind the first A that is deeper, whatever stands between.
 */
function deeperBehind(headings: Headings, parts: readonly string[]): HeadingEntry | undefined {
  const {all} = headings;
  let found: HeadingEntry | undefined;
  let start = 0;
  for (const part of parts) {
    const depth = found?.depth ?? 0;
    let first = all.length;
    for (const at of matches(headings, part, start, all.length)) {
      if (at < first && (all[at]?.depth ?? 0) > depth) first = at;
    }
    found = all[first];
    if (found === undefined) return undefined;
    start = first + 1;
  }
  return found;
}

/** Places of the headings that a part means: those with its very punctuation, those without, those by their source. */
function* matches({byExact, byKey, bySource}: Headings, part: string, start: number, end: number): Iterable<number> {
  const key = foldHeading(part);
  for (const places of [byExact.get(foldExactHeading(part)), byKey.get(key), bySource.get(key)]) {
    if (!places) continue;
    for (let at = firstFrom(places, start); at < places.length && (places[at] as number) < end; at++) {
      yield places[at] as number;
    }
  }
}

/** The first of some places in order that is not before another one, found by halving. */
function firstFrom(places: readonly number[], start: number): number {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A heading with `#` in its text (`C# basics`), or one given by its id, as Markdown links do outside Obsidian. */
function single({all, byKey, bySource, byId}: Headings, subPath: string): HeadingEntry | undefined {
  const key = foldHeading(subPath);
  const [index] = byKey.get(key) ?? bySource.get(key) ?? byId.get(subPath) ?? [];
  return index === undefined ? undefined : all[index];
}
