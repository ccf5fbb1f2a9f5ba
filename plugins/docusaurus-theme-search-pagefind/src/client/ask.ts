/** One question to Pagefind. */
import type {PagefindFilters, PagefindResult, SearchIndex} from './pagefind-api.js';
import type {Topic} from './topics.js';

/** What the reader should know of the results. */
export type Remark = {kind: 'corrected'; from: string[]; to: string[]} | {kind: 'some'};

/** The notes that match, best first, not yet fetched. */
export interface Outcome {
  results: PagefindResult[];
  /** The words that were found, to be marked in the note. */
  found: string;
  remark?: Remark;
  /** How many of the notes have a tag or exam tips: filter → value → notes. */
  counts: Record<string, Record<string, number>>;
  /** Where nothing is found. */
  topics?: Topic[];
}

/**
 * @param index - The site's index.
 * @param words - Words with spaces between; none to list what the filters leave.
 * @param filters - Pagefind's.
 * @returns The notes that have all of the words, and whether there are any that the filters leave out.
 */
export async function ask(
  {api}: SearchIndex,
  words: string | undefined,
  filters: PagefindFilters,
): Promise<Outcome & {isElsewhere: boolean}> {
  const {results, filters: counts, unfilteredResultCount} = await api.search(words ?? null, {filters});
  return {results, found: words?.replaceAll('"', '') ?? '', counts, isElsewhere: unfilteredResultCount > 0};
}

/**
 * @param index - The site's index.
 * @param words - Words.
 * @param filters - Pagefind's.
 * @returns The notes that have any of the words: those with more of them first, then by their worth.
 */
export async function askSome(
  index: SearchIndex,
  words: readonly string[],
  filters: PagefindFilters,
): Promise<Outcome> {
  const answersByWord = await Promise.all(words.map((word) => ask(index, word, filters)));
  const merged = new Map<string, {result: PagefindResult; words: number; score: number}>();
  for (const result of answersByWord.flatMap(({results}) => results)) {
    const {words: count = 0, score = 0} = merged.get(result.id) ?? {};
    merged.set(result.id, {result, words: count + 1, score: score + result.score});
  }
  const ranked = Array.from(merged.values()).sort((a, b) => b.words - a.words || b.score - a.score);
  return {results: ranked.map(({result}) => result), found: words.join(' '), remark: {kind: 'some'}, counts: {}};
}
