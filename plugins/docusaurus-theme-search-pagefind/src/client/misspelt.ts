/** Misspelt words: which they are, and what is found for the words that were meant. */

import {answers, foundForms} from './page-words.js';
import type {PagefindFilters, PagefindResult, SearchIndex} from './pagefind-api.js';
import {type QueryTerm, type QueryWord, wordsOf} from './query.js';
import {type Notice, type Outcome, queryAny, queryIndex, queryTerms} from './query-index.js';
import {nearestWord, parseWords, wordFileGroups} from './spelling.js';

/** Pagefind leaves marks out of account that make another letter, of カ and ガ: a better note may stand behind the first. */
const MAX_CHECKED = 3;

/**
 * Finds the words that no note has. Pagefind answers such a word with a shorter one: the best notes show whether it did.
 *
 * @param index - The site's index.
 * @param terms - The terms of a query.
 * @param results - What was found, best first.
 * @returns The words that no note has.
 */
export async function unknownWords(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  results: readonly PagefindResult[],
): Promise<QueryWord[]> {
  const words = wordsOf(terms);
  if (results.length === 0) {
    const isKnown = await Promise.all(words.map(({prefix}) => isAnswered(index, prefix)));
    return words.filter((_, at) => !isKnown[at]);
  }
  let unknown = words;
  for (const result of results.slice(0, MAX_CHECKED)) {
    const found = foundForms(await result.data());
    const joined = terms.filter((term) => term.joined && answers(found, term.joined)).flatMap((term) => term.words);
    unknown = unknown.filter((word) => !joined.includes(word) && !answers(found, word.prefix));
    if (unknown.length === 0) break;
  }
  return unknown;
}

async function isAnswered(index: SearchIndex, prefix: string): Promise<boolean> {
  const [best] = (await queryIndex(index, prefix, {})).results;
  return best !== undefined && answers(foundForms(await best.data()), prefix);
}

/**
 * Searches with the parts of the words that no note has: `getItem` in `get item`.
 *
 * @param index - The site's index.
 * @param terms - The terms of a query.
 * @param unknown - Their words that no note has.
 * @param filters - Pagefind's.
 * @returns What was found, if all parts were.
 */
export async function queryParts(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  unknown: readonly QueryWord[],
  filters: PagefindFilters,
): Promise<Outcome | undefined> {
  const isParted = (word: QueryWord) => unknown.includes(word) && word.parts.length > 0;
  if (!unknown.every(isParted)) return undefined;
  const parted = terms.flatMap((term): QueryTerm[] =>
    term.words.some(isParted)
      ? term.words.flatMap((word) => (isParted(word) ? partsOf(word) : {words: [word]}))
      : [term],
  );
  const all = await queryTerms(index, parted, filters);
  const isFound = all.results.length > 0 && (await unknownWords(index, parted, all.results)).length === 0;
  return isFound ? all : undefined;
}

function partsOf({parts}: QueryWord): QueryTerm[] {
  return parts.map((part) => ({words: [{typed: part, prefix: part, whole: part, parts: []}]}));
}

/**
 * Searches with the nearest words in place of those that no note has.
 *
 * @param index - The site's index.
 * @param terms - The terms of a query.
 * @param unknown - Their words that no note has.
 * @param filters - Pagefind's.
 * @returns What was found; `undefined` where no word is near, or nothing is found with it.
 */
export async function queryCorrected(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  unknown: readonly QueryWord[],
  filters: PagefindFilters,
): Promise<Outcome | undefined> {
  const nearest = new Map<QueryWord, string>();
  for (const word of unknown) {
    const found = await correct(index, word.whole);
    if (found && found !== word.whole) nearest.set(word, found);
  }
  if (nearest.size === 0) return undefined;
  const kept = wordsOf(terms).filter((word) => nearest.has(word) || !unknown.includes(word));
  const corrected = kept.map((word) => nearest.get(word) ?? word.prefix);
  const from = Array.from(nearest.keys()).map(({typed}) => typed);
  const notice: Notice = {kind: 'corrected', from, to: Array.from(nearest.values())};
  const all = await queryIndex(index, corrected.join(' '), filters);
  if (all.results.length > 0) return {...all, found: corrected.join(' '), notice};
  const some = await queryAny(index, corrected, filters);
  return some.results.length > 0 ? {...some, notice} : undefined;
}

async function correct(index: SearchIndex, word: string): Promise<string | undefined> {
  for (const names of wordFileGroups(word)) {
    const found = nearestWord(word, await readWords(index, names));
    if (found) return found;
  }
  return undefined;
}

async function readWords(index: SearchIndex, names: readonly string[] = []) {
  const texts = await Promise.all(names.map((name) => index.readText(`words/${name}.txt`)));
  return texts.flatMap(parseWords);
}
