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

/** The headings of a note, ready to be compared. */
interface FoldedHeading {
  entry: HeadingEntry;
  key: string;
  exact: string;
  /** The key of its source, where that is another one. */
  sourceKey: string | undefined;
}

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
  const headings = note.headings.map((entry) => ({
    entry,
    key: foldHeading(entry.text),
    exact: foldExactHeading(entry.text),
    sourceKey: entry.source === undefined ? undefined : foldHeading(entry.source),
  }));
  const blocks = new Map<string, BlockEntry>();
  for (const block of note.blocks) {
    const key = foldName(block.id);
    if (!blocks.has(key)) blocks.set(key, block);
  }
  return (subPath) => {
    const parts = subPath.split('#').map((part) => part.trim());
    const asked = parts.filter((part) => part !== '' && part !== '^');
    const last = asked.at(-1);
    if (last === undefined) return {};
    if (last.startsWith('^')) {
      const block = blocks.get(foldName(last.slice(1)));
      return block ? {block} : {missingBlock: last.slice(1)};
    }
    const heading =
      descend(headings, asked, 0, headings.length) ?? single(headings, subPath.trim()) ?? deeperBehind(headings, asked);
    if (heading) return {heading};
    const block = blocks.get(foldName(/\^([A-Za-z\d-]+)$/.exec(last)?.[1] ?? ''));
    return block ? {block} : {missingHeading: asked.join(' > ')};
  };
}

/**
 * Go down `#A#B`: the first B inside the section of the first A that has one. A section holds just deeper headings, of
 * which there are six levels, so this stays linear.
 */
function descend(
  headings: readonly FoldedHeading[],
  parts: readonly string[],
  start: number,
  end: number,
): HeadingEntry | undefined {
  const [part = '', ...rest] = parts;
  for (const index of matches(headings, part, start, end)) {
    const found = headings[index];
    if (found === undefined || rest.length === 0) return found?.entry;
    const inside = descend(headings, rest, index + 1, sectionEnd(headings, index, end));
    if (inside) return inside;
  }
  return undefined;
}

/**
 * What Obsidian takes for `#A#B` where no section of an A holds a B, as lists of contents have it that are older than their
 * note: the first B behind the first A that is deeper, whatever stands between.
 */
function deeperBehind(headings: readonly FoldedHeading[], parts: readonly string[]): HeadingEntry | undefined {
  let found: FoldedHeading | undefined;
  let start = 0;
  for (const part of parts) {
    const depth = found?.entry.depth ?? 0;
    const index = Math.min(
      ...matches(headings, part, start, headings.length).filter((at) => (headings[at]?.entry.depth ?? 0) > depth),
    );
    found = headings[index];
    if (found === undefined) return undefined;
    start = index + 1;
  }
  return found?.entry;
}

/** Places of the headings that a part means: those with its very punctuation, those without, those by their source. */
function matches(headings: readonly FoldedHeading[], part: string, start: number, end: number): number[] {
  const exact = foldExactHeading(part);
  const key = foldHeading(part);
  const indices = headings.slice(start, end).map((_, offset) => start + offset);
  const same = indices.filter((index) => headings[index]?.exact === exact);
  const alike = indices.filter((index) => headings[index]?.key === key && headings[index]?.exact !== exact);
  return [...same, ...alike, ...indices.filter((index) => headings[index]?.sourceKey === key)];
}

function sectionEnd(headings: readonly FoldedHeading[], start: number, end: number): number {
  const depth = headings[start]?.entry.depth ?? 0;
  for (let index = start + 1; index < end; index++) {
    if ((headings[index]?.entry.depth ?? 0) <= depth) return index;
  }
  return end;
}

/** A heading with `#` in its text (`C# basics`), or one given by its id, as Markdown links do outside Obsidian. */
function single(headings: readonly FoldedHeading[], subPath: string): HeadingEntry | undefined {
  const key = foldHeading(subPath);
  return (
    headings.find((heading) => heading.key === key)?.entry ??
    headings.find(({sourceKey}) => sourceKey === key)?.entry ??
    headings.find(({entry}) => entry.id === subPath)?.entry
  );
}
