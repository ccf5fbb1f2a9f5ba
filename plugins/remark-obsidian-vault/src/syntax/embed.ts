/** `![[target|alias]]`. Source: Obsidian help, Embed files. */
import {markdownLineEnding} from 'micromark-util-character';
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    embed: 'embed';
    embedMarker: 'embedMarker';
    embedValue: 'embedValue';
  }
}

const EXCLAMATION = 33;
const LEFT = 91;
const RIGHT = 93;

/**
 * @returns The micromark extension for embeds.
 */
export function embed(): Extension {
  const construct: Construct = {name: 'embed', tokenize};
  return {text: {[EXCLAMATION]: construct}};
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('embed');
    effects.enter('embedMarker');
    effects.consume(code);
    return opening;
  }

  function opening(code: Code): State | undefined {
    if (code !== LEFT) return nok(code);
    effects.consume(code);
    if (++size < 2) return opening;
    effects.exit('embedMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (code === RIGHT) return nok(code);
    effects.enter('embedValue');
    return value(code);
  }

  function value(code: Code): State | undefined {
    if (code === null || code === LEFT || markdownLineEnding(code)) return nok(code);
    if (code === RIGHT) {
      effects.exit('embedValue');
      effects.enter('embedMarker');
      effects.consume(code);
      return closing;
    }
    effects.consume(code);
    return value;
  }

  function closing(code: Code): State | undefined {
    if (code !== RIGHT) return nok(code);
    effects.consume(code);
    effects.exit('embedMarker');
    effects.exit('embed');
    return ok;
  }
}
