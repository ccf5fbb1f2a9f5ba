/**
 * A limit for blockquotes inside each other. CommonMark sets none, but every line is matched against every open quote, so that
 * a long row of `>` would take time with its square; and every visitor walks the tree by recursion.
 */
import {blockQuote} from 'micromark-core-commonmark';
import {factorySpace} from 'micromark-factory-space';
import type {Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';

/** Deeper than anybody writes. What stands behind it is text. */
const MAX_DEPTH = 60;

const GREATER_THAN = 62;

/** White space in front of a quote's sign on a line that goes on with it: less than indented code. */
const MAX_PREFIX = 4;

/**
 * @returns The micromark extension that bounds blockquotes.
 */
export function blockQuoteDepth(): Extension {
  const depths = new WeakMap<TokenizeContext, {line: number; depth: number}>();
  const quote: Construct = {
    ...(blockQuote as Construct),
    name: 'boundedBlockQuote',
    tokenize: tokenizeBounded,
    continuation: {
      tokenize: (effects, ok, nok) => factorySpace(effects, effects.attempt(quote, ok, nok), 'linePrefix', MAX_PREFIX),
    },
  };
  return {document: {[GREATER_THAN]: quote}, disable: {null: ['blockQuote']}};

  /** Counts the quotes that a line has opened or gone on with. */
  function tokenizeBounded(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const {line} = this.now();
    const state = depths.get(this);
    const depth = state?.line === line ? state.depth : 0;
    if (depth >= MAX_DEPTH) return nok;
    const count: State = (code) => {
      depths.set(this, {line, depth: depth + 1});
      return ok(code);
    };
    return (blockQuote as Construct).tokenize.call(this, effects, count, nok);
  }
}
