/** `^[inline footnote]`. Source: Obsidian help, Basic formatting syntax: footnotes. */
import {markdownLineEnding} from 'micromark-util-character';
import type {Code, Effects, Extension, State, Token, TokenizeContext} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote';
    inlineFootnoteMarker: 'inlineFootnoteMarker';
    inlineFootnoteText: 'inlineFootnoteText';
  }
}

const CARET = 94;
const LEFT = 91;
const RIGHT = 93;
const BACKSLASH = 92;

/**
 * @returns The micromark extension for inline footnotes.
 */
export function inlineFootnote(): Extension {
  return {text: {[CARET]: {name: 'inlineFootnote', tokenize}}};
}

/** Brackets inside are balanced. Footnotes do not nest, which also keeps a row of openers from being read again and again. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let depth = 0;
  let previous: Token | undefined;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineFootnote');
    effects.enter('inlineFootnoteMarker');
    effects.consume(code);
    return opening;
  }

  function opening(code: Code): State | undefined {
    if (code !== LEFT) return nok(code);
    effects.consume(code);
    effects.exit('inlineFootnoteMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (code === RIGHT) return nok(code);
    effects.enter('inlineFootnoteText');
    return line(code);
  }

  /** Each line is a chunk of its own, as those of a paragraph are. */
  function line(code: Code): State | undefined {
    if (code === RIGHT && depth === 0) return closing(code);
    const chunk = effects.enter('chunkText', {contentType: 'text', ...(previous && {previous})});
    if (previous) previous.next = chunk;
    previous = chunk;
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === RIGHT && depth === 0) {
      effects.exit('chunkText');
      return closing(code);
    }
    if (markdownLineEnding(code)) {
      effects.consume(code);
      effects.exit('chunkText');
      return line;
    }
    if (code === LEFT) depth++;
    if (code === RIGHT) depth--;
    effects.consume(code);
    if (code === BACKSLASH) return escaped;
    return code === CARET ? caret : text;
  }

  function escaped(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code < 0) return text(code);
    effects.consume(code);
    return text;
  }

  function caret(code: Code): State | undefined {
    return code === LEFT ? nok(code) : text(code);
  }

  function closing(code: Code): State | undefined {
    effects.exit('inlineFootnoteText');
    effects.enter('inlineFootnoteMarker');
    effects.consume(code);
    effects.exit('inlineFootnoteMarker');
    effects.exit('inlineFootnote');
    return ok;
  }
}
