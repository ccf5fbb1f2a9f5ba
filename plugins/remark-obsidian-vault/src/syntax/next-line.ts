import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types';

/**
 * @param goesOn - Whether the line that begins with a character belongs to the block.
 * @returns The tokenizer of a line ending before such a line.
 */
export function tokenizeLineEnding(goesOn: (context: TokenizeContext, code: Code) => boolean): Construct['tokenize'] {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const context = this;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return after;
    }

    function after(code: Code): State | undefined {
      return goesOn(context, code) ? ok(code) : nok(code);
    }
  };
}

/** A line ending, where the container that holds a block goes on behind it: a lazy line is none of the block's. */
export const nextLine: Construct = {
  tokenize: tokenizeLineEnding(({parser, now}) => !parser.lazy[now().line]),
  partial: true,
};
