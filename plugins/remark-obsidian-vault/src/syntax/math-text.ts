/**
 * `$math$` as Obsidian reads it: the opening sign is followed by a non-space, the closing one preceded by a non-space and not
 * followed by a digit, with no other sign between them, so that `$5 and $10` is money. `$$math$$` in a line is display math;
 * `$$a$$$$b$$` is two of them. It makes the tokens of micromark-extension-math, so that mdast-util-math understands them. Source: Obsidian help, Advanced formatting syntax.
 */
import {asciiDigit, markdownLineEnding, markdownLineEndingOrSpace} from 'micromark-util-character';
import type {Code, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * @returns The micromark extension for inline math.
 */
export function mathText(): Extension {
  /** Texts in which no closing sign is left, by the size of the sign: none of their later signs opens anything. */
  const noCloserAhead = [new WeakSet<TokenizeContext>(), new WeakSet<TokenizeContext>()];
  return {text: {[DOLLAR]: {name: 'mathText', tokenize, previous}}};

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const context = this;
    let size = 0;
    let last: Code = null;
    let isEmpty = true;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      return opening(code);
    }

    function opening(code: Code): State | undefined {
      if (code === DOLLAR) {
        effects.consume(code);
        size++;
        return opening;
      }
      if (size > 2 || noCloserAhead[size - 1]?.has(context)) return nok(code);
      if (code === null || (size === 1 && markdownLineEndingOrSpace(code))) return nok(code);
      effects.exit('mathTextSequence');
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) {
        noCloserAhead[size - 1]?.add(context);
        return nok(code);
      }
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        last = code;
        return inside;
      }
      if (code === DOLLAR && size === 1 && markdownLineEndingOrSpace(last)) return nok(code);
      if (code === DOLLAR && !isEmpty) {
        // A bare sign cannot stand in TeX: where it does not close this one, this one is money.
        return effects.attempt({tokenize: tokenizeClosing(size), partial: true}, close, size === 1 ? nok : data)(code);
      }
      return data(code);
    }

    function data(code: Code): State | undefined {
      effects.enter('mathTextData');
      return text(code);
    }

    function text(code: Code): State | undefined {
      if (code === null) return inside(code);
      effects.consume(code);
      isEmpty = false;
      last = code;
      return code === BACKSLASH ? escaped : afterText;
    }

    function escaped(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return afterText(code);
      effects.consume(code);
      last = code;
      return afterText;
    }

    function afterText(code: Code): State | undefined {
      if (code !== null && code !== DOLLAR && !markdownLineEnding(code)) return text(code);
      effects.exit('mathTextData');
      return inside(code);
    }

    function close(code: Code): State | undefined {
      effects.exit('mathText');
      return ok(code);
    }
  }
}

/** `\$` is a dollar sign, and another formula may end right before this one. */
function previous(this: TokenizeContext, code: Code): boolean {
  const before = this.events.at(-1)?.[1].type;
  return code !== DOLLAR || before === 'characterEscape' || before === 'mathText';
}

/** The closing sign, of the same size as the opening one. Behind `$$` another formula may open. */
function tokenizeClosing(wanted: number) {
  return function tokenize(effects: Effects, ok: State, nok: State): State {
    let size = 0;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('mathTextSequence');
      return sequence(code);
    }

    function sequence(code: Code): State | undefined {
      if (code === DOLLAR && (size < wanted || (wanted === 1 && size === 1))) {
        effects.consume(code);
        size++;
        return sequence;
      }
      if (size !== wanted || (wanted === 1 && asciiDigit(code))) return nok(code);
      effects.exit('mathTextSequence');
      return ok(code);
    }
  };
}
