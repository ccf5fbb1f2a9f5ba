/** Changes by hand as they stand in an address: `hide=…`, `reword=…&as=…`, `line=…`, `move=…&after=…`, each as often as need be. */
import {OWN_LIMITS, type SheetChanges} from './sheet-changes.js';

/** More of one kind than an address can carry. */
const MAX_CHANGES = 500;

/**
 * @param params - What stands in the address.
 * @returns The changes; words beyond {@link OWN_LIMITS} are cut.
 */
export function readChanges(params: URLSearchParams): SheetChanges {
  const all = (name: string) => params.getAll(name).slice(0, MAX_CHANGES);
  const words = all('as');
  const anchors = all('after');
  return {
    hidden: [...new Set(all('hide').filter((key) => key !== ''))],
    reworded: new Map(
      all('reword').flatMap((key, index): [string, string][] => {
        const own = cut(words[index] ?? '');
        return key !== '' && own !== '' ? [[key, own]] : [];
      }),
    ),
    lines: all('line')
      .map(cut)
      .filter((line) => line !== ''),
    moves: all('move').flatMap((key, index) => {
      const after = anchors[index];
      return key !== '' && after !== undefined ? [{key, after}] : [];
    }),
  };
}

/**
 * @param changes - Changes; {@link readChanges} reads the same ones.
 * @param params - The address's parameters; changed in place.
 */
export function writeChanges({hidden, reworded, lines, moves}: SheetChanges, params: URLSearchParams): void {
  for (const key of hidden) params.append('hide', key);
  for (const [key, own] of reworded) {
    params.append('reword', key);
    params.append('as', own);
  }
  for (const line of lines) params.append('line', line);
  for (const {key, after} of moves) {
    params.append('move', key);
    params.append('after', after);
  }
}

/**
 * @param text - A reader's own words.
 * @returns As much of them as an address carries, on one line, whole characters.
 */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= OWN_LIMITS.words) return line;
  return [...line.slice(0, OWN_LIMITS.words)].filter((sign) => !/^[\uD800-\uDFFF]$/.test(sign)).join('');
}
