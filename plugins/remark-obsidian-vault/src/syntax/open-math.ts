/** Whether a paragraph that is being read stands in `$$math` that began on one of its lines. */
import type {Token, TokenizeContext} from 'micromark-util-types';

/** By the lines of paragraphs: whether math is open behind each. Every line is read once. */
const openBehind = new WeakMap<Token, boolean>();

/**
 * @param context - At the start of a line that may end a paragraph.
 * @returns Whether the paragraph above has opened math and not closed it.
 */
export function isInOpenMath(context: TokenizeContext): boolean {
  const unread: Token[] = [];
  let line = context.events.findLast(([, token]) => token.type === 'chunkContent')?.[1];
  while (line && !openBehind.has(line)) {
    unread.push(line);
    line = line.previous;
  }
  let isOpen = line !== undefined && openBehind.get(line) === true;
  for (const token of unread.reverse()) {
    if (togglesMath(context.sliceSerialize(token))) isOpen = !isOpen;
    openBehind.set(token, isOpen);
  }
  return isOpen;
}

/**
 * @param line - The text of a line.
 * @returns Whether it has an odd number of `$$`, but for those in code and behind a backslash.
 */
export function togglesMath(line: string): boolean {
  let isOdd = false;
  for (let index = 0; index < line.length; ) {
    const size = runLength(line, index);
    if (line[index] === '\\') index += 2;
    else if (line[index] === '`') index = codeEnd(line, index, size);
    else {
      if (line[index] === '$' && size === 2) isOdd = !isOdd;
      index += size;
    }
  }
  return isOdd;
}

/** How often the sign at a place is repeated there. */
function runLength(line: string, start: number): number {
  let end = start + 1;
  while (end < line.length && line[end] === line[start]) end++;
  return end - start;
}

/** Where code ends that begins with a run of backticks; behind the run where there is none. */
function codeEnd(line: string, start: number, size: number): number {
  for (let index = line.indexOf('`', start + size); index >= 0; ) {
    const closing = runLength(line, index);
    if (closing === size) return index + closing;
    index = line.indexOf('`', index + closing);
  }
  return start + size;
}
