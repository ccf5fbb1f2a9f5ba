/** A query → the notes, trying less and less of it until something is found. */
import {ask, askSome, type Outcome} from './ask.js';
import {askCorrected, unknownWords} from './misspelt.js';
import type {PagefindFilters, SearchIndex} from './pagefind-api.js';
import {parseQuery, type Query, type QueryWord} from './query.js';
import {nearestTopics} from './topics.js';

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
  // A word with a hyphen is looked for as one word, where all of it is right.
  const parted = text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  if (unknown.length > 0 && parted !== text) return search(index, parted, language, filters);
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

async function askAll(index: SearchIndex, {words, isPhrase}: Query, filters: PagefindFilters) {
  const text = words.map(({asked}) => asked).join(' ');
  if (isPhrase) {
    const phrase = await ask(index, `"${text}"`, filters);
    if (phrase.results.length > 0) return withPhrase(await ask(index, text, filters), phrase);
  }
  const all = await ask(index, text, filters);
  const {asked: last} = words.at(-1) as QueryWord;
  if (all.results.length >= FEW || last.length < 2) return all;
  // What begins with a half-typed word may go on in the next chunk of the index.
  await index.api.preload(`${last}${LAST}`);
  return ask(index, text, filters);
}

/**
 * Pagefind neither weighs the pages that have a phrase nor finds it twice in one: they are taken from the answer for its
 * words.
 */
function withPhrase<T extends Outcome>(all: Outcome, phrase: T): T {
  const ids = new Set(phrase.results.map(({id}) => id));
  const ranked = all.results.filter(({id}) => ids.has(id));
  const rankedIds = new Set(ranked.map(({id}) => id));
  return {...phrase, results: [...ranked, ...phrase.results.filter(({id}) => !rankedIds.has(id))]};
}
