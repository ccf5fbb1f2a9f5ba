import type {Construct, Effects, State, TokenizeContext} from 'micromark-util-types';
import {LimitError, MAX_STEPS} from './limits.js';

/** Counts the steps that constructs take in vain, for each parse. */
export type CountSteps = (context: TokenizeContext, count: number) => void;

/**
 * @returns A count for each parse that uses it. It throws a {@link LimitError} when a note has taken too many steps.
 */
export function stepCounter(): CountSteps {
  const counts = new WeakMap<TokenizeContext['parser'], number>();
  return (context, count) => {
    const {parser} = context;
    const total = (counts.get(parser) ?? 0) + count;
    counts.set(parser, total);
    if (total > MAX_STEPS) throw new LimitError('steps', context.now());
  };
}

/**
 * Counts what a construct reads before it finds that it is none: from every sign that may open one, it may read to the end of
 * the paragraph.
 *
 * @param construct - One of CommonMark's, which knows no limit.
 * @param name - Its name here.
 * @param count - Where its steps count.
 * @param before - Steps that it takes before it reads anything. @default none
 * @returns The same construct, counted.
 */
export function counted(
  construct: Construct,
  name: string,
  count: CountSteps,
  before: (context: TokenizeContext) => number = () => 0,
): Construct {
  return {...construct, name, add: 'after', tokenize};

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const {offset} = this.now();
    let steps = before(this);
    let isSettled = false;
    const settle = (state: State, isFound: boolean): State => {
      return (code) => {
        isSettled = true;
        // What is found is read once, but for what was tried in it.
        count(this, isFound ? steps - (this.now().offset - offset) : steps);
        return state(code);
      };
    };
    return watch(construct.tokenize.call(this, effects, settle(ok, true), settle(nok, false)));

    function watch(state: State): State {
      return (code) => {
        steps++;
        const next = state(code);
        return isSettled || !next ? next : watch(next);
      };
    }
  }
}
