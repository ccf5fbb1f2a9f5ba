/**
 * `$$` at the start of a line, math over any lines up to the next `$$`: the formula may begin and end beside the signs, as in
 * `$$\begin{aligned}`. Without an end it goes on to the
 * end of the block around it, as fenced code does. It makes the tokens of micromark-extension-math, so that
 * mdast-util-math understands them. Source: Obsidian help, Advanced formatting syntax.
 */

import type {} from 'micromark-extension-math';
import {factorySpace} from 'micromark-factory-space';
import {markdownLineEnding, markdownSpace} from 'micromark-util-character';
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {nextLine} from './next-line.js';
import {isInOpenMath} from './open-math.js';

const DOLLAR = 36;
const BACKSLASH = 92;

const fence: Construct = {tokenize: tokenizeFence, partial: true};

/**
 * @returns The micromark extension for blocks of math.
 */
export function mathFlow(): Extension {
  return {flow: {[DOLLAR]: {name: 'mathFlow', tokenize, concrete: true}}};
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  const {now} = this;
  const isFirstLine = () => now().line === line;
  let line = 0;
  return start;

  function start(code: Code): State | undefined {
    // `The formula is $$` and its lines below: these signs close what the paragraph opened.
    if (context.interrupt && isInOpenMath(context)) return nok(code);
    line = now().line;
    effects.enter('mathFlow');
    return effects.attempt(fence, opened, nok)(code);
  }

  function opened(code: Code): State | undefined {
    return markdownSpace(code) ? factorySpace(effects, inside, 'whitespace')(code) : inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return unclosed(code);
    if (markdownLineEnding(code)) return effects.attempt(nextLine, inside, unclosed)(code);
    if (code === DOLLAR) return effects.attempt(fence, closed, data)(code);
    return data(code);
  }

  function data(code: Code): State | undefined {
    effects.enter('mathFlowValue');
    effects.consume(code);
    return code === BACKSLASH ? escaped : value;
  }

  function value(code: Code): State | undefined {
    if (code === null || code === DOLLAR || markdownLineEnding(code)) {
      effects.exit('mathFlowValue');
      return inside(code);
    }
    effects.consume(code);
    return code === BACKSLASH ? escaped : value;
  }

  function escaped(code: Code): State | undefined {
    if (code !== DOLLAR) return value(code);
    effects.consume(code);
    return value;
  }

  function unclosed(code: Code): State | undefined {
    effects.exit('mathFlow');
    return ok(code);
  }

  function closed(code: Code): State | undefined {
    // Math that ends on its first line is a part of a paragraph.
    if (isFirstLine()) return nok(code);
    effects.exit('mathFlow');
    return markdownSpace(code) ? factorySpace(effects, tail, 'linePrefix')(code) : tail(code);
  }

  /** What stands behind the math on its last line is a paragraph. */
  function tail(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return ok(code);
    effects.enter('paragraph');
    effects.enter('chunkText', {contentType: 'text'});
    return paragraph(code);
  }

  function paragraph(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('chunkText');
      effects.exit('paragraph');
      return ok(code);
    }
    effects.consume(code);
    return paragraph;
  }
}

/** `$$`. */
function tokenizeFence(effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('mathFlowFence');
    effects.enter('mathFlowFenceSequence');
    effects.consume(code);
    return second;
  }

  function second(code: Code): State | undefined {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    effects.exit('mathFlowFenceSequence');
    effects.exit('mathFlowFence');
    return ok;
  }
}
