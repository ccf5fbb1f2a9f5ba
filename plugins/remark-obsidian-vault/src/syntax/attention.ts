/**
 * `*emphasis*` and `**strong**` with CommonMark's own tokenizer, paired in one pass.
 */
import {attention as base} from 'micromark-core-commonmark';
import type {Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {type Run, resolveSpans, type SpanRule} from './spans.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attentionRun: 'attentionRun';
  }
}

const ASTERISK = 42;
const UNDERSCORE = 95;

/** CommonMark, Emphasis and strong emphasis, rules 9 and 10: not where the lengths add up to a multiple of three. */
const rule: SpanRule = {
  run: 'attentionRun',
  use(opener, closer) {
    if (opener.sign !== closer.sign) return 0;
    const isEither = opener.token._close || closer.token._open;
    if (isEither && closer.left % 3 !== 0 && (opener.left + closer.left) % 3 === 0) return 0;
    return opener.left > 1 && closer.left > 1 ? 2 : 1;
  },
  kind: ({sign, left, token}: Run) => `${sign}${left % 3}${token._open ? 'o' : ''}`,
  tokens: (use) =>
    use > 1
      ? {span: 'strong', sequence: 'strongSequence', text: 'strongText'}
      : {span: 'emphasis', sequence: 'emphasisSequence', text: 'emphasisText'},
};

const construct: Construct = {
  ...(base as Construct),
  name: 'pairedAttention',
  add: 'after',
  tokenize,
  resolveAll: (events, context) => resolveSpans(events, context, rule),
};

/**
 * @returns The micromark extension for emphasis. It changes no meaning.
 */
export function attention(): Extension {
  return {
    text: {[ASTERISK]: construct, [UNDERSCORE]: construct},
    insideSpan: {null: [construct]},
    disable: {null: ['attention']},
  };
}

/** A type of its own: inside other spans CommonMark's resolver is asked first, and has nothing to do. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const paired: State = (code) => {
    const token = this.events.at(-1)?.[1];
    if (token) token.type = 'attentionRun';
    return ok(code);
  };
  return (base as Construct).tokenize.call(this, effects, paired, nok);
}
