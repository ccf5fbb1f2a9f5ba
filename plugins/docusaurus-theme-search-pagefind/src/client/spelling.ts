/** The nearest word of the vault for one that it does not have. */
import {distance} from 'fastest-levenshtein';
import {fold} from '../fold.js';
import {WORD_FILES, wordFile} from '../word-files.js';

/** Shorter words are left as they are: one letter more or less makes another word of them. */
export const MIN_CORRECTED_LENGTH = 4;

/** A word of the vault and how often it stands there. */
export interface KnownWord {
  word: string;
  count: number;
}

/**
 * @param text - A file of words: lines `word count`.
 * @returns Its words.
 */
export function parseWords(text: string): KnownWord[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [word = '', count = '1'] = line.split(' ');
      return {word, count: Number(count)};
    });
}

/**
 * The files that may list what was meant, in the order to try: the first letter is seldom wrong; where it is, it has
 * changed places with the second, is missing or is one too many; or else it can be any.
 *
 * @param word - A misspelt word.
 * @returns Groups of file names, without folder and extension.
 */
export function wordFileGroups(word: string): string[][] {
  const near = Array.from(new Set(fold(word).slice(0, 2).split('').map(wordFile)));
  return [near, WORD_FILES.filter((name) => !near.includes(name))];
}

/**
 * @param word - A misspelt word.
 * @param known - Words of the vault.
 * @returns The nearest: one letter off, or two in a word of six letters or more; of equals the most used.
 */
export function nearestWord(word: string, known: readonly KnownWord[]): string | undefined {
  const typed = fold(word);
  if (typed.length < MIN_CORRECTED_LENGTH) return undefined;
  const farthest = typed.length < 6 ? 1 : 2;
  let best: (KnownWord & {off: number}) | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.word.length - typed.length) > farthest) continue;
    const off = lettersOff(typed, candidate.word);
    if (off > farthest || (best && !isNearer({...candidate, off}, best, typed))) continue;
    best = {...candidate, off};
  }
  return best?.word;
}

/** Two letters that changed places are one mistake. */
function lettersOff(a: string, b: string): number {
  const off = distance(a, b);
  if (off !== 2 || a.length !== b.length) return off;
  const first = a.split('').findIndex((char, at) => char !== b[at]);
  const isSwap = a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
  return isSwap ? 1 : off;
}

function isNearer(a: KnownWord & {off: number}, b: KnownWord & {off: number}, typed: string): boolean {
  if (a.off !== b.off) return a.off < b.off;
  const [startsA, startsB] = [a.word[0] === typed[0], b.word[0] === typed[0]];
  if (startsA !== startsB) return startsA;
  return a.count !== b.count ? a.count > b.count : a.word < b.word;
}
