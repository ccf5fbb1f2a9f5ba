/** The notes and tags that come nearest to a query without a result. */
import {fold} from '../fold.js';

/** A note or a tag to go on with. */
export interface Suggestion {
  title: string;
  /** The note's address; a tag has none. */
  url?: string;
}

const MAX_ENTRIES = 5;
/** Titles that share less than this with the query are no better than any. */
const MIN_LIKENESS = 0.25;

/**
 * @param json - The index's `suggestions.json`; empty where it is missing.
 * @param query - What was typed.
 * @returns The notes whose titles are most alike; where there are none, the most used tags.
 */
export function nearestSuggestions(json: string, query: string): Suggestion[] {
  const {notes = [], tags = []} = (json ? JSON.parse(json) : {}) as {
    notes?: [string, string][];
    tags?: [string, number][];
  };
  const typed = trigrams(query);
  const alike = notes
    .map(([title, url]) => ({title, url, score: likeness(typed, trigrams(title))}))
    .filter(({score}) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1))
    .slice(0, MAX_ENTRIES)
    .map(({title, url}) => ({title, url}));
  if (alike.length > 0) return alike;
  if (tags.length > 0) return tags.slice(0, MAX_ENTRIES).map(([title]) => ({title}));
  return notes.slice(0, MAX_ENTRIES).map(([title, url]) => ({title, url}));
}

function trigrams(text: string): Set<string> {
  const padded = `  ${fold(text)} `;
  return new Set(Array.from({length: padded.length - 2}, (_, at) => padded.slice(at, at + 3)));
}

/** The share of the query's trigrams that the title has, with a preference for titles that have little else. */
function likeness(query: Set<string>, title: Set<string>): number {
  let shared = 0;
  for (const part of query) if (title.has(part)) shared++;
  return (shared / query.size) * 0.8 + ((2 * shared) / (query.size + title.size)) * 0.2;
}
