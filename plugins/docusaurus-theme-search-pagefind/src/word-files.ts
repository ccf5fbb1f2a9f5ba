/** The files that list the vault's words: one for each first letter, and one for every other. */
export const WORD_FILES = [...'abcdefghijklmnopqrstuvwxyz'.split(''), 'other'];

/**
 * @param word - A folded word.
 * @returns The name of the file that lists it, one of {@link WORD_FILES}.
 */
export function wordFile(word: string): string {
  return /^[a-z]/.test(word) ? word.charAt(0) : 'other';
}
