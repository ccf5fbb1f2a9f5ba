/** `^id` at the end of a block. Source: Obsidian help, Internal links: link to a block. */
import {asciiAlphanumeric, markdownLineEndingOrSpace, markdownSpace} from 'micromark-util-character';
import type {Code, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockId: 'blockId';
    blockIdMarker: 'blockIdMarker';
    blockIdValue: 'blockIdValue';
  }
}

const CARET = 94;
const HYPHEN = 45;

/**
 * @returns The micromark extension for block identifiers.
 */
export function blockId(): Extension {
  return {text: {[CARET]: {name: 'blockId', tokenize, previous}}};
}

function previous(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code);
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {previous: before} = this;
  return start;

  function start(code: Code): State | undefined {
    if (!previous(before)) return nok(code);
    effects.enter('blockId');
    effects.enter('blockIdMarker');
    effects.consume(code);
    effects.exit('blockIdMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (!isInside(code)) return nok(code);
    effects.enter('blockIdValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (isInside(code)) {
      effects.consume(code);
      return value;
    }
    effects.exit('blockIdValue');
    return rest(code);
  }

  function rest(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.enter('whitespace');
      return space(code);
    }
    if (code !== null) return nok(code);
    effects.exit('blockId');
    return ok(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    effects.exit('whitespace');
    return rest(code);
  }
}

function isInside(code: Code): boolean {
  return code === HYPHEN || asciiAlphanumeric(code);
}
