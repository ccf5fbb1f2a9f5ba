/** Which tips a reader wants to see. */
import {headingKey, type TipEntry, type TipPlace} from './entries.js';
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

/** The parts of a filter. */
export type FilterName = keyof TipFilter;

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

/**
 * @param entries - All tips.
 * @param filter - What is asked for.
 * @param known - The keys of the tips that are ticked.
 * @param except - A part of the filter to leave out.
 * @returns The tips that pass, in their order.
 */
export function filterEntries(
  entries: readonly TipEntry[],
  filter: TipFilter,
  known: ReadonlySet<string>,
  except?: FilterName,
): TipEntry[] {
  const words = except === 'words' ? [] : fold(filter.words).split(/\s+/).filter(Boolean);
  const isWanted = placeTest(except === 'notes' ? NO_FILTER : filter);
  const tags = except === 'tags' ? [] : filter.tags.map(fold);
  const labels = except === 'labels' ? [] : filter.labels.map(fold);
  const wanted = except === 'known' ? 'all' : filter.known;
  return entries.filter(
    (entry) =>
      (wanted === 'all' || isKnown(entry, known) === (wanted === 'known')) &&
      entry.places.some(isWanted) &&
      (labels.length === 0 || labels.includes(fold(entry.label))) &&
      (tags.length === 0 || entry.tags.some((tag) => tags.some((asked) => isUnder(fold(tag), asked)))) &&
      words.every((word) => entry.haystack.includes(word)),
  );
}

/**
 * @param entry - A tip.
 * @param known - The keys of the tips that are ticked.
 * @returns Whether it is ticked, in any of its places.
 */
export function isKnown(entry: TipEntry, known: ReadonlySet<string>): boolean {
  return entry.places.some(({key}) => known.has(key));
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
 * @param entries - All tips.
 * @param filter - What is asked for.
 * @param known - The keys of the tips that are ticked.
 * @returns The counts that stand beside the filters' values.
 */
export function facetsOf(entries: readonly TipEntry[], filter: TipFilter, known: ReadonlySet<string>): Facets {
  const passing = (except: FilterName) => filterEntries(entries, filter, known, except);
  const byKnown = passing('known');
  const ticked = byKnown.filter((entry) => isKnown(entry, known)).length;
  return {
    notes: count(passing('notes'), ({places}) => places.map(({slug}) => slug)),
    tags: count(passing('tags'), ({tags}) => tags),
    labels: count(passing('labels'), ({label}) => [label]),
    known: new Map([
      ['all', byKnown.length],
      ['unknown', byKnown.length - ticked],
      ['known', ticked],
    ]),
  };
}

function count(entries: readonly TipEntry[], valuesOf: (entry: TipEntry) => string[]): Map<string, number> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const values = new Map(valuesOf(entry).map((value) => [fold(value), value]));
    for (const [folded, value] of values) {
      const name = names.get(folded) ?? value;
      names.set(folded, name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function isUnder(tag: string, asked: string): boolean {
  return tag === asked || tag.startsWith(`${asked}/`);
}
