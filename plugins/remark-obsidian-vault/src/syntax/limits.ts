/**
 * What a note may ask of a parse. CommonMark sets no limits, and the libraries that read it take time with the square of some
 * texts: a note beyond these limits, which nobody writes by hand, is shown as its source, and a message says where it begins
 * to be too much. The Guide, Problems and messages, has the same figures.
 */

/** Signs and line ends in one note; what stands between them costs nothing to speak of. */
export const MAX_SIGNS = 100_000;

/** A cell of a table becomes as many nodes as this many other signs. */
const SIGNS_OF_BAR = 4;

/** Columns of indentation that cost as much as one sign: every line is held against each list and quote around it. */
const COLUMNS_OF_SIGN = 4;

/** The last column in which a list item may begin: a hundred levels with two spaces. A tab is one column here. */
export const MAX_LIST_COLUMN = 200;

/** How far signs that may close something look for what opens it, and back, in all of one note. */
export const MAX_STEPS = 5_000_000;

/** Nodes in each other, in the finished tree: shallow enough for every visitor that follows. */
export const MAX_DEPTH = 200;

/** Elements of raw HTML in each other, beside what Markdown nests: a tag beyond is left out, what stands in it is shown. */
export const MAX_OPEN_ELEMENTS = 100;

/** Levels of a finished page: browsers flatten deeper ones, and visitors end. */
export const MAX_PAGE_DEPTH = 1000;

/** Attributes of one tag: HTML's parser holds each against all before it. A piece of raw HTML with more is shown as its source. */
export const MAX_ATTRIBUTES = 1000;

/** Why a note is shown as its source. */
export type LimitReason = 'signs' | 'depth' | 'steps';

/** Where a note goes beyond a limit. Lines and columns count from 1. */
export interface LimitPlace {
  line: number;
  column: number;
}

/** Ends a parse that would take too long. */
export class LimitError extends Error {
  /**
   * @param reason - The limit.
   * @param place - Where the note goes beyond it.
   */
  constructor(
    readonly reason: LimitReason,
    readonly place: LimitPlace,
  ) {
    super(`more ${reason} than a note may have`);
  }
}

const WEIGHTS = new Map([...'\n\r#$%&*<=>[\\]^_`~!'].map((sign) => [sign.charCodeAt(0), 1]));
WEIGHTS.set('|'.charCodeAt(0), SIGNS_OF_BAR);

/**
 * Counts the signs of a note, wherever they stand.
 *
 * @param text - The note's text.
 * @throws {LimitError} Where there are too many.
 */
export function checkSigns(text: string): void {
  // A text cannot have more signs than this, and most notes are shorter.
  if (text.length * SIGNS_OF_BAR <= MAX_SIGNS) return;
  let signs = 0;
  let line = 1;
  let lineStart = 0;
  let isIndentation = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 9) {
      if (isIndentation) signs += (code === 9 ? 4 : 1) / COLUMNS_OF_SIGN;
    } else if (code < 128) {
      isIndentation = false;
      signs += WEIGHTS.get(code) ?? 0;
    } else isIndentation = false;
    if (signs > MAX_SIGNS) throw new LimitError('signs', {line, column: index - lineStart + 1});
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) {
      line++;
      lineStart = index + 1;
      isIndentation = true;
    }
  }
}
