/** What a user can put right: the command prints it as one sentence, without a stack. */
export class Failure extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk; free some, or set XDG_CACHE_HOME to a folder on another one.',
  EROFS: 'The disk cannot be written to; set XDG_CACHE_HOME to a folder that can.',
  EACCES: 'That may not be written to; set XDG_CACHE_HOME to a folder of yours.',
  EPERM: 'That may not be written to; set XDG_CACHE_HOME to a folder of yours.',
  ENOTDIR: 'A part of that path is a file; set XDG_CACHE_HOME to a folder of yours.',
};

/**
 * @param error - What the system says.
 * @param doing - What was done, as the beginning of a sentence: "Cannot write …".
 * @returns It as a sentence that says what to do.
 */
export function failureOf(error: unknown, doing: string): Failure {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return new Failure(`${doing}: ${REASONS[code] ?? message}`, {cause: error});
}
