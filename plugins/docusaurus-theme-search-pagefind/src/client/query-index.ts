/** One question to Pagefind. */
import {nameKey} from '../name-key.js';
import type {PagefindFilters, PagefindResult, SearchIndex} from './pagefind-api.js';
import {type QueryTerm, textOfTerms, wordsOf} from './query.js';
import type {Suggestion} from './suggestions.js';

/** What the reader should know of the results. */
export type Notice = {kind: 'corrected'; from: string[]; to: string[]} | {kind: 'some'};

/** The notes that match, best first, not yet fetched. */
export interface Outcome {
  results: PagefindResult[];
  /** The words that were found, to be marked in the note. */
  found: string;
  notice?: Notice;
  /** How many of the notes have a tag or exam tips: filter → value → notes. */
  counts: Record<string, Record<string, number>>;
  /** Where nothing is found. */
  suggestions?: Suggestion[];
}

/** An answer to all of a query. */
export type Answer = Outcome & {
  /** There are notes that the filters leave out. */
  isElsewhere: boolean;
};

/**
 * @param index - The site's index.
 * @param words - Words with spaces between; in quotation marks they stand next to each other, and each is whole; none to
 * list what the filters leave.
 * @param filters - Pagefind's.
 * @returns The notes that have all of the words, and whether there are any that the filters leave out.
 */
export async function queryIndex(
  {api}: SearchIndex,
  words: string | undefined,
  filters: PagefindFilters,
): Promise<Answer> {
  const {results, filters: counts, unfilteredResultCount} = await api.search(words ?? null, {filters});
  return {results, found: '', counts, isElsewhere: unfilteredResultCount > 0};
}

/**
 * @param index - The site's index.
 * @param terms - The terms of a query.
 * @param filters - Pagefind's.
 * @returns The notes that have all of the words, and where some have those of a term next to each other, just these. A
 * note whose title is the query comes first, then one with such an alias.
 */
export async function queryTerms(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  filters: PagefindFilters,
): Promise<Answer> {
  const text = wordsOf(terms)
    .map(({prefix}) => prefix)
    .join(' ');
  const [all, named] = await Promise.all([queryIndex(index, text, filters), queryNamed(index, terms, filters)]);
  let {results} = all;
  for (const term of terms.filter(({words}) => words.length > 1)) {
    const together = await queryIndex(index, `"${term.words.map(({whole}) => whole).join(' ')}"`, filters);
    const kept = among(results, together.results);
    if (kept.length > 0) results = kept;
    if (term.joined) results = [...results, ...(await queryJoined(index, terms, term, filters))];
  }
  return {...all, results: withFirst(results, named), found: textOfTerms(terms)};
}

/** Notes that have the words of a term as one. */
async function queryJoined(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  term: QueryTerm,
  filters: PagefindFilters,
): Promise<PagefindResult[]> {
  const {results} = await queryIndex(index, `"${term.joined}"`, filters);
  if (results.length === 0 || terms.length === 1) return results;
  const others = wordsOf(terms.filter((other) => other !== term)).map(({prefix}) => prefix);
  return among((await queryIndex(index, [...others, term.joined].join(' '), filters)).results, results);
}

/** Notes whose title, or else one of their aliases, is the query. */
async function queryNamed(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  filters: PagefindFilters,
): Promise<PagefindResult[]> {
  const name = wordsOf(terms)
    .map(({typed}) => typed)
    .join(' ');
  const {results} = await queryIndex(index, `"${nameKey(name)}"`, filters);
  const isTitle = ({matchedMetaFields = []}: PagefindResult) => matchedMetaFields.includes('name');
  return [...results.filter(isTitle), ...results.filter((result) => !isTitle(result))];
}

/** Those of some results that are among others, in their order. */
function among(results: readonly PagefindResult[], others: readonly PagefindResult[]): PagefindResult[] {
  const ids = new Set(others.map(({id}) => id));
  return results.filter(({id}) => ids.has(id));
}

/** The results with some in front, each once, and as it was found by its words: a name has no excerpt. */
function withFirst(results: readonly PagefindResult[], first: readonly PagefindResult[]): PagefindResult[] {
  const found = new Map(results.map((result) => [result.id, result]));
  const byId = new Map<string, PagefindResult>();
  for (const result of first) byId.set(result.id, found.get(result.id) ?? result);
  for (const result of results) if (!byId.has(result.id)) byId.set(result.id, result);
  return Array.from(byId.values());
}

/**
 * @param index - The site's index.
 * @param words - Words.
 * @param filters - Pagefind's.
 * @returns The notes that have any of the words: those with more of them first, then by their relevance.
 */
export async function queryAny(
  index: SearchIndex,
  words: readonly string[],
  filters: PagefindFilters,
): Promise<Outcome> {
  const answersByWord = await Promise.all(words.map((word) => queryIndex(index, word, filters)));
  const merged = new Map<string, {result: PagefindResult; words: number; score: number}>();
  for (const result of answersByWord.flatMap(({results}) => results)) {
    const {words: count = 0, score = 0} = merged.get(result.id) ?? {};
    merged.set(result.id, {result, words: count + 1, score: score + result.score});
  }
  const ranked = Array.from(merged.values()).sort((a, b) => b.words - a.words || b.score - a.score);
  return {results: ranked.map(({result}) => result), found: words.join(' '), notice: {kind: 'some'}, counts: {}};
}
