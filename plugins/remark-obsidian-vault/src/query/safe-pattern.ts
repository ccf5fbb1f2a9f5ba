import safeRegex from 'safe-regex2';

/** No pattern that somebody writes is longer. */
const MAX_PATTERN = 1000;

/**
 * @param source - A regular expression of a note.
 * @returns Whether it is sure to come to an end: repetitions inside repetitions, such as `(a+)+`, may take for ever.
 */
export function isSafePattern(source: string): boolean {
  return source.length <= MAX_PATTERN && safeRegex(source);
}
