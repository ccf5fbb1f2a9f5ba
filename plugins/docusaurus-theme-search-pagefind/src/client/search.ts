/** A query → the notes, trying less and less of it until something is found. */
import {fold, wordFile} from '../text.js';
import type {PagefindFilters, PagefindPage, PagefindResult, SearchIndex} from './pagefind-api.js';
import {answers, parseQuery, type Query, type QueryWord} from './query.js';
import {isKnown, nearestWord, parseWords, SHORTEST_CORRECTED, wordFileGroups} from './spelling.js';
import {nearestTopics, type Topic} from './topics.js';

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

/** With fewer notes than this, more of the index is worth fetching. */
const FEW = 6;
/** After the last letter of any script: with it a chunk's end is asked for. */
const LAST = '\u{10FFFD}';

/**
 * Searches: all words, then with misspelt ones corrected, then some of the words.
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
  const query = parseQuery(text, language);
  if (query.words.length === 0) return text.trim() === '' ? ask(index, undefined, filters) : nothing(index, text);
  const all = await askAll(index, query, filters);
  // The words are there, only not where the filters look.
  if (all.results.length === 0 && all.isElsewhere) return all;
  const unknown = await unknownWords(index, query, all.results[0]);
  if (all.results.length > 0 && unknown.length === 0) return all;
  const corrected = await askCorrected(index, query, unknown, filters);
  if (corrected) return corrected;
  const known = query.words.filter((word) => !unknown.includes(word));
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

async function ask(
  {api}: SearchIndex,
  words: string | undefined,
  filters: PagefindFilters,
): Promise<Outcome & {isElsewhere: boolean}> {
  const {results, filters: counts, unfilteredResultCount} = await api.search(words ?? null, {filters});
  return {results, found: words?.replaceAll('"', '') ?? '', counts, isElsewhere: unfilteredResultCount > 0};
}

async function askAll(index: SearchIndex, {words, isPhrase}: Query, filters: PagefindFilters) {
  const text = words.map(({asked}) => asked).join(' ');
  if (isPhrase) {
    const phrase = await ask(index, `"${text}"`, filters);
    if (phrase.results.length > 0) return inOrderOf(await ask(index, text, filters), phrase);
  }
  const all = await ask(index, text, filters);
  const {asked: last} = words.at(-1) as QueryWord;
  if (all.results.length >= FEW || last.length < 2) return all;
  // What begins with a half-typed word may go on in the next chunk of the index.
  await index.api.preload(`${last}${LAST}`);
  return ask(index, text, filters);
}

/** Pagefind does not weigh the pages that have a phrase: they take the order that their words give. */
function inOrderOf<T extends Outcome>(ranked: Outcome, phrase: T): T {
  const rank = new Map(ranked.results.map(({id}, at) => [id, at]));
  const last = ranked.results.length;
  return {...phrase, results: [...phrase.results].sort((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last))};
}

/** Pagefind answers a word that it does not have with a shorter one: the best note shows whether it did. */
async function unknownWords(index: SearchIndex, query: Query, best?: PagefindResult): Promise<QueryWord[]> {
  const candidates = query.words.filter(({typed}) => typed.length >= SHORTEST_CORRECTED);
  if (candidates.length === 0) return [];
  if (best) {
    const texts = textsFound(await best.data());
    return candidates.filter(({asked}) => !texts.some((text) => answers(text, asked)));
  }
  const known = await Promise.all(
    candidates.map(async ({asked}) => isKnown(asked, await readWords(index, [wordFile(fold(asked))]))),
  );
  return candidates.filter((_, at) => !known[at]);
}

function textsFound({content, locations, meta}: PagefindPage): string[] {
  const words = content.split(/\s+/);
  const {title = '', aliases = '', tags = ''} = meta;
  return [...locations.map((at) => words[at] ?? ''), ...`${title} ${aliases} ${tags}`.split(/\s+/)];
}

async function askCorrected(
  index: SearchIndex,
  {words}: Query,
  unknown: readonly QueryWord[],
  filters: PagefindFilters,
): Promise<Outcome | undefined> {
  const nearest = new Map<QueryWord, string>();
  for (const word of unknown) {
    const found = await correct(index, word.typed);
    if (found) nearest.set(word, found);
  }
  if (nearest.size === 0) return undefined;
  const kept = words.filter((word) => nearest.has(word) || !unknown.includes(word));
  const corrected = kept.map((word) => nearest.get(word) ?? word.asked);
  const from = [...nearest.keys()].map(({typed}) => typed);
  const remark: Remark = {kind: 'corrected', from, to: [...nearest.values()]};
  const all = await ask(index, corrected.join(' '), filters);
  if (all.results.length > 0) return {...all, remark};
  const some = await askSome(index, corrected, filters);
  return some.results.length > 0 ? {...some, remark} : undefined;
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

/** Notes with more of the words first, then by their worth. */
async function askSome(index: SearchIndex, words: readonly string[], filters: PagefindFilters): Promise<Outcome> {
  const answersByWord = await Promise.all(words.map((word) => ask(index, word, filters)));
  const merged = new Map<string, {result: PagefindResult; words: number; score: number}>();
  for (const result of answersByWord.flatMap(({results}) => results)) {
    const {words: count = 0, score = 0} = merged.get(result.id) ?? {};
    merged.set(result.id, {result, words: count + 1, score: score + result.score});
  }
  const ranked = [...merged.values()].sort((a, b) => b.words - a.words || b.score - a.score);
  return {results: ranked.map(({result}) => result), found: words.join(' '), remark: {kind: 'some'}, counts: {}};
}
