/** `#tag/below`: letters, digits, `_`, `-`, `/`, emoji; at least one that is no digit. Source: Obsidian help, Tags. */
import {
  asciiAlphanumeric,
  asciiDigit,
  markdownLineEndingOrSpace,
  unicodePunctuation,
  unicodeWhitespace,
} from 'micromark-util-character';
import type {Code, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag';
    tagMarker: 'tagMarker';
    tagValue: 'tagValue';
  }
}

const NUMBER_SIGN = 35;
const INNER_SIGNS = new Set([45, 47, 95]);

/**
 * @returns The micromark extension for tags.
 */
export function tag(): Extension {
  return {text: {[NUMBER_SIGN]: {name: 'tag', tokenize, previous}}};
}

function previous(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code);
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {previous: before} = this;
  let hasOtherThanDigit = false;
  return start;

  function start(code: Code): State | undefined {
    if (!previous(before)) return nok(code);
    effects.enter('tag');
    effects.enter('tagMarker');
    effects.consume(code);
    effects.exit('tagMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (!isInside(code)) return nok(code);
    effects.enter('tagValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (isInside(code)) {
      hasOtherThanDigit ||= !asciiDigit(code) && code !== 47;
      effects.consume(code);
      return value;
    }
    // `#1984` is no tag, `a#b` never came here, and `#a#b` is a heading's or a colour's business.
    if (!hasOtherThanDigit || code === NUMBER_SIGN) return nok(code);
    effects.exit('tagValue');
    effects.exit('tag');
    return ok(code);
  }
}

/** Micromark reads UTF-16 units, so that the halves of an emoji come one by one: beyond ASCII all but signs and spaces count. */
function isInside(code: Code): boolean {
  if (code === null || code < 0) return false;
  if (code < 128) return asciiAlphanumeric(code) || INNER_SIGNS.has(code);
  return code === 0x200d || (!unicodeWhitespace(code) && (!unicodePunctuation(code) || isSymbol(code)));
}

/** Symbols such as ☁ or ✅, which micromark counts as punctuation and Obsidian as emoji. */
function isSymbol(code: number): boolean {
  return (code >= 0x2190 && code <= 0x2bff) || (code >= 0xd800 && code <= 0xdfff) || code === 0xfe0f;
}
