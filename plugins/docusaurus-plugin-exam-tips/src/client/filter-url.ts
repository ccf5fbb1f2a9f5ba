/** Filters as they stand in an address, so that what is shown can be shared. */
import type {ExamNote} from '../model.js';
import {type KnownFilter, NO_FILTER, type TipFilter} from './filter.js';

/**
 * Reads `?q=…&note=…&heading=…&tag=…&label=…&known=yes|no`.
 *
 * @param params - What stands in the address.
 * @param notes - The notes that there are: a note may be given by its slug, its address or its path in the vault.
 * @returns The filter; what cannot be read is as if it were not there.
 */
export function readFilter(params: URLSearchParams, notes: readonly ExamNote[]): TipFilter {
  return {
    words: params.get('q') ?? NO_FILTER.words,
    notes: unique(params.getAll('note').map((name) => slugOf(name, notes))),
    headings: unique(params.getAll('heading')).filter((key) => key.includes('#')),
    tags: unique(params.getAll('tag')),
    labels: unique(params.getAll('label')),
    known: readKnown(params.get('known')),
  };
}

/**
 * Writes a filter into an address; {@link readFilter} reads the same one.
 *
 * @param filter - The filter.
 * @param params - The address's parameters; changed in place. Parameters of other names stay.
 */
export function writeFilter(filter: TipFilter, params: URLSearchParams): void {
  for (const name of ['q', 'note', 'heading', 'tag', 'label', 'known']) params.delete(name);
  if (filter.words !== '') params.set('q', filter.words);
  for (const note of filter.notes) params.append('note', note);
  for (const heading of filter.headings) params.append('heading', heading);
  for (const tag of filter.tags) params.append('tag', tag);
  for (const label of filter.labels) params.append('label', label);
  if (filter.known !== 'all') params.set('known', filter.known === 'known' ? 'yes' : 'no');
}

/**
 * @param filter - A filter, or some parts of one.
 * @returns The query that stands for it, with its question mark; nothing where it lets everything through.
 */
export function filterQuery(filter: Partial<TipFilter>): string {
  const params = new URLSearchParams();
  writeFilter({...NO_FILTER, ...filter}, params);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * Names the notes of a filter by their slugs, as {@link readFilter} does; for a filter that was read before the notes were known.
 *
 * @param filter - A filter.
 * @param notes - The notes that there are.
 * @returns The filter; itself where nothing changes.
 */
export function withNoteSlugs(filter: TipFilter, notes: readonly ExamNote[]): TipFilter {
  const slugs = unique(filter.notes.map((name) => slugOf(name, notes)));
  return slugs.join('\n') === filter.notes.join('\n') ? filter : {...filter, notes: slugs};
}

/** Addresses are compared with no regard to how they end: docs plugins and readers leave the last `/` out. */
function slugOf(name: string, notes: readonly ExamNote[]): string {
  const plain = withoutEnd(name);
  const note = notes.find(({slug, url, path}) => slug === name || path === name || withoutEnd(url) === plain);
  return note?.slug ?? name;
}

function withoutEnd(address: string): string {
  return address.length > 1 && address.endsWith('/') ? address.slice(0, -1) : address;
}

function readKnown(value: string | null): KnownFilter {
  if (value === 'yes') return 'known';
  return value === 'no' ? 'unknown' : 'all';
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
