/** Misspelt words: which they are, and what is found for the words that were meant. */
import {fold, wordFile} from '../text.js';
import {ask, askSome, type Outcome, type Remark} from './ask.js';
import type {PagefindFilters, PagefindPage, PagefindResult, SearchIndex} from './pagefind-api.js';
import {answers, type Query, type QueryWord} from './query.js';
import {isKnown, nearestWord, parseWords, SHORTEST_CORRECTED, wordFileGroups} from './spelling.js';

/**
 * Finds the words that no note has. Pagefind answers such a word with a shorter one: the best note shows whether it did.
 *
 * @param index - The site's index.
 * @param query - The query.
 * @param best - The first result, if there is one.
 * @returns Its words that no note has.
 */
export async function unknownWords(index: SearchIndex, query: Query, best?: PagefindResult): Promise<QueryWord[]> {
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

/**
 * Searches with the nearest words in place of those that no note has.
 *
 * @param index - The site's index.
 * @param query - The query.
 * @param unknown - Its words that no note has.
 * @param filters - Pagefind's.
 * @returns What was found; `undefined` where no word is near, or nothing is found with it.
 */
export async function askCorrected(
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
  const from = Array.from(nearest.keys()).map(({typed}) => typed);
  const remark: Remark = {kind: 'corrected', from, to: Array.from(nearest.values())};
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
