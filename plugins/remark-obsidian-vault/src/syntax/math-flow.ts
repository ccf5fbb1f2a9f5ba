/**
 * `$$` at the start of a line, math over any lines up to the next `$$`: the formula may begin and end beside the signs, as in
 * `$$\begin{aligned}`. Lines that leave out the indentation or the signs of the block around it belong to it where its end
 * follows. Without an end it goes on to the end of the block around it, as fenced code does. It makes the tokens of
 * micromark-extension-math, so that mdast-util-math understands them. Source: Obsidian help, Advanced formatting syntax.
 */

import type {} from 'micromark-extension-math';
import {factorySpace} from 'micromark-factory-space';
import {markdownLineEnding, markdownSpace} from 'micromark-util-character';
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {createLinesAhead} from './lines-ahead.js';
import {tokenizeLazyLine} from './math-lines.js';
import {nextLine} from './next-line.js';
import {isInOpenMath} from './open-math.js';

const DOLLAR = 36;
const BACKSLASH = 92;

const fence: Construct = {tokenize: tokenizeFence, partial: true};

/**
 * @returns The micromark extension for blocks of math.
 */
export function mathFlow(): Extension {
  const ahead = createLinesAhead();
  const lazyLine: Construct = {tokenize: tokenizeLazyLine(ahead), partial: true};
  return {
    document: {null: ahead.construct},
    flow: {
      [DOLLAR]: {
        name: 'mathFlow',
        concrete: true,
        tokenize(effects, ok, nok) {
          return tokenizeMath(this, lazyLine, effects, ok, nok);
        },
      },
    },
  };
}

function tokenizeMath(context: TokenizeContext, lazyLine: Construct, effects: Effects, ok: State, nok: State): State {
  const isFirstLine = () => context.now().line === line;
  let line = 0;
  return start;

  function start(code: Code): State | undefined {
    // `The formula is $$` and its lines below: these signs close what the paragraph opened.
    if (context.interrupt && isInOpenMath(context)) return nok(code);
    line = context.now().line;
    effects.enter('mathFlow');
    return effects.attempt(fence, opened, nok)(code);
  }

  function opened(code: Code): State | undefined {
    return markdownSpace(code) ? factorySpace(effects, inside, 'whitespace')(code) : inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return unclosed(code);
    if (markdownLineEnding(code)) {
      // Whether it may stand below a paragraph is known by now. To read on would make the line one of the paragraph's.
      if (context.interrupt) return ok(code);
      return effects.attempt(nextLine, inside, effects.attempt(lazyLine, inside, unclosed))(code);
    }
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
