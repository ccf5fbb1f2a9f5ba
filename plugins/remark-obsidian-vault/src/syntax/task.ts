/** `- [?] task` with any character. Source: Obsidian help, Basic formatting syntax: task lists. */
import {markdownLineEnding, markdownLineEndingOrSpace} from 'micromark-util-character';
import type {Code, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    taskCheck: 'taskCheck';
    taskCheckMarker: 'taskCheckMarker';
    taskCheckValue: 'taskCheckValue';
  }
}

const LEFT = 91;
const RIGHT = 93;

/**
 * @returns The micromark extension for task list items.
 */
export function task(): Extension {
  return {text: {[LEFT]: {name: 'taskCheck', tokenize}}};
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isFirst = this.previous === null && Boolean(this._gfmTasklistFirstContentOfListItem);
  let character: Code = null;
  return start;

  function start(code: Code): State | undefined {
    if (!isFirst) return nok(code);
    effects.enter('taskCheck');
    effects.enter('taskCheckMarker');
    effects.consume(code);
    effects.exit('taskCheckMarker');
    return value;
  }

  function value(code: Code): State | undefined {
    if (code === null || code === LEFT || code === RIGHT || markdownLineEnding(code)) return nok(code);
    character = code;
    effects.enter('taskCheckValue');
    effects.consume(code);
    return afterValue;
  }

  function afterValue(code: Code): State | undefined {
    // The second half of a character beyond the basic plane.
    if (code !== null && code >= 0xdc00 && code <= 0xdfff) {
      effects.consume(code);
      return closing;
    }
    return closing(code);
  }

  function closing(code: Code): State | undefined {
    if (code !== RIGHT) return nok(code);
    effects.exit('taskCheckValue');
    effects.enter('taskCheckMarker');
    effects.consume(code);
    effects.exit('taskCheckMarker');
    effects.exit('taskCheck');
    return after;
  }

  function after(code: Code): State | undefined {
    // `[x](url)` and `[x]: url` are links; an item that is nothing but `[1]` is text.
    if (code === null) return character === 32 || character === -2 || character === 120 ? ok(code) : nok(code);
    return markdownLineEndingOrSpace(code) ? ok(code) : nok(code);
  }
}
