/** Constructs of CommonMark that take time with the square of some texts, or nest without end: here a note's limits hold. */
import {codeText, htmlText, labelEnd} from 'micromark-core-commonmark';
import type {Construct, Effects, Extension, State, Token, TokenizeContext} from 'micromark-util-types';
import {LimitError, MAX_LIST_COLUMN} from './limits.js';
import {counted, stepCounter} from './steps.js';

const GRAVE_ACCENT = 96;
const LESS_THAN = 60;
const RIGHT_BRACKET = 93;

/** The signs that begin an item: `*`, `+`, `-` and digits. */
const LIST_SIGNS = [42, 43, 45, ...Array.from({length: 10}, (_, digit) => 48 + digit)];

/**
 * @returns The micromark extension that throws a {@link LimitError} where a note goes beyond a limit, and changes no meaning.
 */
export function limited(): Extension {
  const count = stepCounter();
  const depth: Construct = {name: 'listDepth', tokenize: tokenizeDepth};
  return {
    document: Object.fromEntries(LIST_SIGNS.map((sign) => [sign, depth])),
    text: {
      [LESS_THAN]: counted(htmlText, 'countedHtmlText', count),
      [RIGHT_BRACKET]: counted(labelEnd, 'countedLabelEnd', count, labelLength),
      [GRAVE_ACCENT]: counted(codeText, 'countedCodeText', count),
    },
    disable: {null: ['htmlText', 'labelEnd', 'codeText']},
  };
}

/** What stands between the brackets is read once more, to see whether it is defined. */
function labelLength(context: TokenizeContext): number {
  const {_labelStarts: starts} = context as {_labelStarts?: Token[]};
  const start = starts?.at(-1)?.start.offset;
  return start === undefined ? 0 : context.now().offset - start;
}

/** An item so far to the right stands in many others. */
function tokenizeDepth(this: TokenizeContext, _: Effects, _ok: State, nok: State): State {
  const place = this.now();
  if (place.column > MAX_LIST_COLUMN) throw new LimitError('depth', place);
  return nok;
}
