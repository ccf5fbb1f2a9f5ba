/**
 * `%%comments%%`: inline in a paragraph, or from a line that starts with `%%` over any blocks to the next `%%`. One that is
 * never closed hides what follows it. Source: Obsidian help, Basic formatting syntax: comments.
 */
import {factorySpace} from 'micromark-factory-space';
import {markdownLineEnding, markdownSpace} from 'micromark-util-character';
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {nextLine} from './next-line.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentMarker: 'commentMarker';
    commentText: 'commentText';
    commentUnclosed: 'commentUnclosed';
  }
}

const PERCENT = 37;

const closingMarker: Construct = {tokenize: tokenizeMarker, partial: true};
const inlineOnly: Construct = {tokenize: tokenizeInlineOnly, partial: true};

/**
 * @returns The micromark extension for comments.
 */
export function comment(): Extension {
  return {
    text: {[PERCENT]: {name: 'commentText', tokenize: tokenizeText}},
    flow: {[PERCENT]: {name: 'commentFlow', tokenize: tokenizeFlow, concrete: true}},
  };
}

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('comment');
    return effects.attempt(closingMarker, inside, nok)(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) {
      effects.enter('commentUnclosed');
      effects.exit('commentUnclosed');
      effects.exit('comment');
      return ok(code);
    }
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return inside;
    }
    if (code === PERCENT) return effects.attempt(closingMarker, done, single)(code);
    effects.enter('commentText');
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === null || code === PERCENT || markdownLineEnding(code)) {
      effects.exit('commentText');
      return inside(code);
    }
    effects.consume(code);
    return text;
  }

  function single(code: Code): State | undefined {
    effects.enter('commentText');
    effects.consume(code);
    return text;
  }

  function done(code: Code): State | undefined {
    effects.exit('comment');
    return ok(code);
  }
}

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    // A comment that ends on its first line is a part of a paragraph.
    return effects.check(inlineOnly, nok, open)(code);
  }

  function open(code: Code): State | undefined {
    effects.enter('comment');
    return effects.attempt(closingMarker, inside, nok)(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return unclosed(code);
    if (markdownLineEnding(code)) return effects.attempt(nextLine, inside, unclosed)(code);
    if (code === PERCENT) return effects.attempt(closingMarker, closed, single)(code);
    effects.enter('commentText');
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === null || code === PERCENT || markdownLineEnding(code)) {
      effects.exit('commentText');
      return inside(code);
    }
    effects.consume(code);
    return text;
  }

  function single(code: Code): State | undefined {
    effects.enter('commentText');
    effects.consume(code);
    return text;
  }

  function unclosed(code: Code): State | undefined {
    effects.enter('commentUnclosed');
    effects.exit('commentUnclosed');
    effects.exit('comment');
    return ok(code);
  }

  function closed(code: Code): State | undefined {
    effects.exit('comment');
    return markdownSpace(code) ? factorySpace(effects, tail, 'linePrefix')(code) : tail(code);
  }

  /** What stands behind the comment on its last line is a paragraph. */
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

/** `%%`. */
function tokenizeMarker(effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    if (code !== PERCENT) return nok(code);
    effects.enter('commentMarker');
    effects.consume(code);
    return second;
  }

  function second(code: Code): State | undefined {
    if (code !== PERCENT) return nok(code);
    effects.consume(code);
    effects.exit('commentMarker');
    return ok;
  }
}

/** Whether a line that starts with `%%` closes the comment itself. */
function tokenizeInlineOnly(effects: Effects, ok: State, nok: State): State {
  let markers = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('commentText');
    return look(code);
  }

  function look(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.consume(code);
    return code === PERCENT ? second : look;
  }

  function second(code: Code): State | undefined {
    if (code !== PERCENT) return look(code);
    effects.consume(code);
    markers++;
    if (markers < 2) return look;
    effects.exit('commentText');
    return ok;
  }
}
