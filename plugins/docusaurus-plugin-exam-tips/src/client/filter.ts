/** Which tips a reader wants to see. */
import {headingKey, keysOf, type TipEntry, type TipPlace} from './entries.js';
import {FacetCount} from './facet-count.js';
import {fold} from './fold.js';

/** Whether ticked tips are shown, the others, or both. */
export type KnownFilter = 'all' | 'known' | 'unknown';

/** What is asked for. Filters combine; an empty one lets everything through; several values of one are alternatives. */
export interface TipFilter {
  /** All of these words, in any order. */
  words: string;
  /** Slugs of notes. */
  notes: readonly string[];
  /** Headings as {@link headingKey} names them: of their notes nothing else passes. */
  headings: readonly string[];
  /** Tags; `aws` takes `aws/sqs` too. */
  tags: readonly string[];
  labels: readonly string[];
  known: KnownFilter;
}

/** Lets everything through. */
export const NO_FILTER: TipFilter = {words: '', notes: [], headings: [], tags: [], labels: [], known: 'all'};

/** How many tips each value of a filter would show, the other filters being as they are. */
export interface Facets {
  notes: Map<string, number>;
  /** Tag as first typed → count. */
  tags: Map<string, number>;
  /** Label as first typed → count. */
  labels: Map<string, number>;
  known: Map<KnownFilter, number>;
}

/**
 * @param filter - A filter.
 * @returns Whether it lets everything through.
 */
export function isEmptyFilter(filter: TipFilter): boolean {
  const {words, notes, headings, tags, labels, known} = filter;
  const chosen = notes.length + headings.length + tags.length + labels.length;
  return words.trim() === '' && chosen === 0 && known === 'all';
}

/** What passes a filter, and what would pass if one of its parts were another. */
export interface FilterResult {
  /** The tips that pass, in their order. */
  entries: TipEntry[];
  facets: Facets;
}

/** A part of a filter that has values to choose from. */
type FacetName = keyof Facets;

/**
 * Asks each tip once: one that fails at one part alone counts there, since another value of that part would show it.
 *
 * @param entries - All tips.
 * @param filter - What is asked for.
 * @param known - The keys of the tips that are ticked.
 * @returns The tips that pass, and the counts that stand beside the filters' values.
 */
export function applyFilter(entries: readonly TipEntry[], filter: TipFilter, known: ReadonlySet<string>): FilterResult {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  const tests = facetTests(filter, known);
  const counts = {notes: new FacetCount(), tags: new FacetCount(), labels: new FacetCount()};
  const ticks = {known: 0, unknown: 0};
  const passing: TipEntry[] = [];
  for (const entry of entries) {
    if (!words.every((word) => entry.haystack.includes(word))) continue;
    // Thousands are asked at each key: nothing is made for each of them that is thrown away.
    let failures = 0;
    let only: FacetName | undefined;
    for (const name of FACETS) {
      if (tests[name](entry)) continue;
      failures += 1;
      only = name;
      if (failures > 1) break;
    }
    if (failures > 1) continue;
    if (failures === 0) passing.push(entry);
    const isAny = failures === 0;
    if (isAny || only === 'notes') addSlugs(counts.notes, entry);
    if (isAny || only === 'tags') addTags(counts.tags, entry);
    if (isAny || only === 'labels') counts.labels.add(entry.foldedLabel, entry.label);
    if (isAny || only === 'known') ticks[isKnown(entry, known) ? 'known' : 'unknown'] += 1;
  }
  const byKnown = new Map<KnownFilter, number>([
    ['all', ticks.known + ticks.unknown],
    ['unknown', ticks.unknown],
    ['known', ticks.known],
  ]);
  const {notes, tags, labels} = counts;
  return {
    entries: passing,
    facets: {notes: notes.result(), tags: tags.result(), labels: labels.result(), known: byKnown},
  };
}

/**
 * @param entries - All tips.
 * @param filter - What is asked for.
 * @param known - The keys of the tips that are ticked.
 * @returns The tips that pass, in their order.
 */
export function filterEntries(entries: readonly TipEntry[], filter: TipFilter, known: ReadonlySet<string>): TipEntry[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  const tests = facetTests(filter, known);
  return entries.filter(
    (entry) => FACETS.every((name) => tests[name](entry)) && words.every((word) => entry.haystack.includes(word)),
  );
}

const FACETS: readonly FacetName[] = ['known', 'labels', 'tags', 'notes'];

function facetTests(
  filter: TipFilter,
  known: ReadonlySet<string>,
): {[name in FacetName]: (entry: TipEntry) => boolean} {
  const labels = new Set(filter.labels.map(fold));
  const tags = filter.tags.map(fold);
  const isWanted = placeTest(filter);
  return {
    notes: ({places}) => places.some(isWanted),
    labels: ({foldedLabel}) => labels.size === 0 || labels.has(foldedLabel),
    tags: ({foldedTags}) => tags.length === 0 || foldedTags.some((tag) => tags.some((asked) => isUnder(tag, asked))),
    known: (entry) => filter.known === 'all' || isKnown(entry, known) === (filter.known === 'known'),
  };
}

function addSlugs(counts: FacetCount, {places}: TipEntry): void {
  for (let index = 0; index < places.length; index += 1) {
    const slug = places[index]?.slug ?? '';
    if (index === 0 || places.findIndex((place) => place.slug === slug) === index) counts.add(slug, slug);
  }
}

function addTags(counts: FacetCount, {tags, foldedTags}: TipEntry): void {
  for (let index = 0; index < foldedTags.length; index += 1) {
    const tag = foldedTags[index] ?? '';
    if (foldedTags.indexOf(tag) === index) counts.add(tag, tags[index] ?? tag);
  }
}

/**
 * @param entry - A tip.
 * @param known - The keys of the tips that are ticked.
 * @returns Whether it is ticked, in any of its places.
 */
export function isKnown(entry: TipEntry, known: ReadonlySet<string>): boolean {
  return known.size > 0 && keysOf(entry).some((key) => known.has(key));
}

/**
 * @param entry - A tip.
 * @param filter - What is asked for.
 * @returns The place to show it at: its first one in the notes and headings that are asked for.
 */
export function shownPlace(entry: TipEntry, filter: TipFilter): TipPlace {
  return entry.places.find(placeTest(filter)) ?? entry.places[0];
}

/**
 * @param filter - What is asked for.
 * @returns Tells whether a place stands in the notes and under the headings that are asked for.
 */
export function placeTest({
  notes,
  headings,
}: Pick<TipFilter, 'notes' | 'headings'>): (place: Pick<TipPlace, 'slug' | 'headings'>) => boolean {
  if (notes.length + headings.length === 0) return () => true;
  const narrowed = new Set(headings.map((key) => key.slice(0, key.indexOf('#'))));
  return ({slug, headings: trail}) =>
    narrowed.has(slug) ? trail.some((heading) => headings.includes(headingKey(slug, heading))) : notes.includes(slug);
}

/**
 * @param tag - A tag, folded.
 * @param asked - Another one.
 * @returns Whether it is that one, or below it.
 */
export function isUnder(tag: string, asked: string): boolean {
  return tag === asked || tag.startsWith(`${asked}/`);
}
