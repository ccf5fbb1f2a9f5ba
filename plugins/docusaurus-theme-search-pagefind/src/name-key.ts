import {POINT, wholeForm} from './words.js';

/**
 * A note's whole title as one word of the index, so that `C` finds the note called so among all that have a word with c. It
 * stands beside the title's first word in the order of words, and is no one's.
 *
 * @param name - A title, an alias, or a query.
 * @returns The word; the same for all names that differ in case, accents and signs only.
 */
export function nameKey(name: string): string {
  return `${wholeForm(name)}${POINT}${POINT}`;
}
