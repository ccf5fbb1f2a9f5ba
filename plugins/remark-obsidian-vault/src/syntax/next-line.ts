import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types';

/** A line ending, where the container that holds a block goes on behind it: a lazy line is none of the block's. */
export const nextLine: Construct = {tokenize, partial: true};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {parser, now} = this;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return after;
  }

  function after(code: Code): State | undefined {
    return parser.lazy[now().line] ? nok(code) : ok(code);
  }
}
