/** Lines of a formula that leave out the indentation or the signs of the block around it. */
import type {Construct} from 'micromark-util-types';
import type {LinesAhead} from './lines-ahead.js';
import {tokenizeLineEnding} from './next-line.js';
import {togglesMath} from './open-math.js';

/**
 * @param ahead - The lines of the document.
 * @returns The tokenizer of a line ending before such a line, where the end of the formula stands ahead.
 */
export function tokenizeLazyLine(ahead: LinesAhead): Construct['tokenize'] {
  return tokenizeLineEnding(({parser}, code) => code !== null && closesAhead(ahead.from(parser)));
}

/** Whether `$$` closes a formula before a blank line, or before a line that no formula holds. */
function closesAhead(lines: Iterable<string>): boolean {
  for (const line of lines) {
    if (togglesMath(line)) return true;
    if (line.trim() === '' || isHeadingOrFence(line)) return false;
  }
  return false;
}

function isHeadingOrFence(line: string): boolean {
  return ['# ', '## ', '### ', '#### ', '##### ', '###### ', '```', '~~~'].some((start) => line.startsWith(start));
}
