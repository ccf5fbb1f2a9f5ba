/** What a user can put right: the command prints it as one sentence, without a stack. */
export class Failure extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk; free some, or',
  EDQUOT: 'there is no space left for you on the disk; free some, or',
  EROFS: 'the disk cannot be written to;',
  EACCES: 'you may not write there;',
  EPERM: 'you may not write there;',
  ENOTDIR: 'a part of that path is a file;',
  EEXIST: 'a part of that path is a file;',
};

/** What to do where the folder of what is made on the way cannot be written. */
export const OTHER_CACHE = 'set XDG_CACHE_HOME to another folder';

/** What to do where the folder that was named cannot be written. */
export const OTHER_FOLDER = 'name another folder with --out';

/**
 * @param error - What the system says.
 * @param doing - What was done, as the beginning of a sentence: "Cannot write …".
 * @param remedy - What to do instead, as the end of it.
 * @returns It as a sentence that says what to do.
 */
export function failureOf(error: unknown, doing: string, remedy: string): Failure {
  const {code = '', message} = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  return new Failure(`${doing}: ${reason ? `${reason} ${remedy}.` : message}`, {cause: error});
}
