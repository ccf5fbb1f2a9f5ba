/** A query → the notes, trying less and less of it until something is found. */
import {type Answer, ask, askSome, askTerms, type Outcome} from './ask.js';
import {askCorrected, askParted, unknownWords} from './misspelt.js';
import type {PagefindFilters, SearchIndex} from './pagefind-api.js';
import {parseQuery, type QueryTerm, wordsOf} from './query.js';
import {nearestTopics} from './topics.js';

/** With fewer notes than this, more of the index is worth fetching. */
const FEW = 6;
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
  if (terms.length === 0) return text.trim() === '' ? ask(index, undefined, filters) : nothing(index, text);
  const all = await askAll(index, terms, filters);
  // The words are there, only not where the filters look.
  if (all.results.length === 0 && all.isElsewhere) return all;
  const unknown = await unknownWords(index, terms, all.results[0]);
  if (all.results.length > 0 && unknown.length === 0) return all;
  if (unknown.length > 0) {
    const other =
      (await askParted(index, terms, unknown, filters)) ?? (await askCorrected(index, terms, unknown, filters));
    if (other) return other;
  }
  const known = wordsOf(terms).filter((word) => !unknown.includes(word));
  const some = await askSome(
    index,
    known.map(({asked}) => asked),
    filters,
  );
  return some.results.length > 0 ? some : nothing(index, text);
}

async function nothing(index: SearchIndex, text: string): Promise<Outcome> {
  return {results: [], found: '', counts: {}, topics: nearestTopics(await index.readText('topics.json'), text)};
}

async function askAll(index: SearchIndex, terms: readonly QueryTerm[], filters: PagefindFilters): Promise<Answer> {
  const all = await askTerms(index, terms, filters);
  const last = wordsOf(terms).at(-1)?.asked ?? '';
  if (all.results.length >= FEW || last.length < 2) return all;
  // What begins with a half-typed word may go on in the next chunk of the index.
  await index.api.preload(`${last}${LAST}`);
  return askTerms(index, terms, filters);
}
