import type {Hit, NoteGroup} from '../../client/groups.js';
import type {SearchView} from './useSearch.js';

/** A line of the list that can be chosen. */
export type SearchOption =
  | {kind: 'note'; url: string; group: NoteGroup}
  | {kind: 'hit'; url: string; group: NoteGroup; hit: Hit}
  | {kind: 'recent'; url?: undefined; query: string};

/** Places shown below a note. */
const HITS = 4;

/**
 * @param view - The answer.
 * @param recent - The last searches, shown while there is no query.
 * @returns What can be chosen, from top to bottom: each note, then the places in it.
 */
export function optionsOf({groups}: SearchView, recent: readonly string[]): SearchOption[] {
  if (recent.length > 0) return recent.map((query) => ({kind: 'recent', query}));
  return groups.flatMap((group): SearchOption[] => [
    {kind: 'note', url: group.url, group},
    ...group.hits.slice(0, HITS).map((hit): SearchOption => ({kind: 'hit', url: hit.url, group, hit})),
  ]);
}
