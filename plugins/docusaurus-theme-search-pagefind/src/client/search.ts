/** A query → the notes, trying less and less of it until something is found. */

import {queryCorrected, queryParts, unknownWords} from './misspelt.js';
import type {PagefindFilters, SearchIndex} from './pagefind-api.js';
import {parseQuery, type QueryTerm, wordsOf} from './query.js';
import {type Answer, type Outcome, queryAny, queryIndex, queryTerms} from './query-index.js';
import {nearestSuggestions} from './suggestions.js';

/** With fewer notes than this, more of the index is worth fetching. */
const MIN_RESULTS = 6;
/** After the last letter of any script: with it a chunk's end is asked for. */
const LAST = '\u{10FFFD}';

/**
 * Searches: all words, then the parts of those that no note has, then with misspelt ones corrected, then some of the words.
 *
 * @param index - The site's index.
 * @param text - As typed; empty to list what the filters leave.
 * @param language - The site's language.
 * @param filters - Pagefind's.
 * @returns What was found.
 */
export async function search(
  index: SearchIndex,
  text: string,
  language: string,
  filters: PagefindFilters = {},
): Promise<Outcome> {
  const {terms} = parseQuery(text, language);
  if (terms.length === 0) return text.trim() === '' ? queryIndex(index, undefined, filters) : nothing(index, text);
  const all = await queryAll(index, terms, filters);
  // The words are there, only not where the filters look.
  if (all.results.length === 0 && all.isElsewhere) return all;
  const unknown = await unknownWords(index, terms, all.results);
  if (all.results.length > 0 && unknown.length === 0) return all;
  if (unknown.length > 0) {
    const other =
      (await queryParts(index, terms, unknown, filters)) ?? (await queryCorrected(index, terms, unknown, filters));
    if (other) return other;
  }
  const known = wordsOf(terms).filter((word) => !unknown.includes(word));
  const some = await queryAny(
    index,
    known.map(({prefix}) => prefix),
    filters,
  );
  return some.results.length > 0 ? some : nothing(index, text);
}

async function nothing(index: SearchIndex, text: string): Promise<Outcome> {
  return {
    results: [],
    found: '',
    counts: {},
    suggestions: nearestSuggestions(await index.readText('suggestions.json'), text),
  };
}

async function queryAll(index: SearchIndex, terms: readonly QueryTerm[], filters: PagefindFilters): Promise<Answer> {
  const all = await queryTerms(index, terms, filters);
  const last = wordsOf(terms).at(-1)?.prefix ?? '';
  if (all.results.length >= MIN_RESULTS || last.length < 2) return all;
  // What begins with a half-typed word may go on in the next chunk of the index.
  await index.api.preload(`${last}${LAST}`);
  return queryTerms(index, terms, filters);
}
