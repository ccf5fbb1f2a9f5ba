/**
 * `==highlight==`: the opener is followed by a non-space, the closer preceded by one; inline Markdown nests in it and around
 * it. Runs of one, three or more equals signs are text. Source: Obsidian help, Basic formatting syntax.
 */

import {splice} from 'micromark-util-chunked';
import {classifyCharacter} from 'micromark-util-classify-character';
import {resolveAll} from 'micromark-util-resolve-all';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightSequence: 'highlightSequence';
    highlightSequenceMark: 'highlightSequenceMark';
    highlightText: 'highlightText';
  }
}

const EQUALS = 61;

/**
 * @returns The micromark extension for highlights.
 */
export function highlight(): Extension {
  const construct: Construct = {name: 'highlight', tokenize, resolveAll: resolveHighlights};
  return {text: {[EQUALS]: construct}, insideSpan: {null: [construct]}, attentionMarkers: {null: [EQUALS]}};
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const {previous} = this;
  let size = 0;
  return start;

  function start(code: Code): State | undefined {
    // The rest of a run that was refused, or of `\\==x==`, where the backslash took the first sign.
    if (previous === EQUALS) return nok(code);
    effects.enter('highlightSequence');
    return more(code);
  }

  function more(code: Code): State | undefined {
    if (code === EQUALS) {
      effects.consume(code);
      size++;
      return more;
    }
    if (size !== 2) return nok(code);
    const token = effects.exit('highlightSequence');
    token._open = classifyCharacter(code) !== 1;
    token._close = classifyCharacter(previous) !== 1;
    return ok(code);
  }
}

/** Pairs each closer with the first opener before it that is still open; what is left over becomes text. */
const resolveHighlights: Resolver = (events, context) => {
  const pairs = pairSequences(events);
  if (pairs.length === 0) {
    for (const [, token] of events) demote(token);
    return events;
  }
  const result: Event[] = [];
  let from = 0;
  for (const [open, close] of pairs) {
    splice(result, result.length, 0, events.slice(from, open));
    splice(result, result.length, 0, span(events, open, close, context));
    from = close + 2;
  }
  splice(result, result.length, 0, events.slice(from));
  for (const [, token] of result) demote(token);
  // In place: micromark holds on to the array itself.
  splice(events, 0, events.length, result);
  return events;
};

/** The indexes of the enter events of openers and their closers; nothing nests, so that one pass is enough. */
function pairSequences(events: readonly Event[]): [open: number, close: number][] {
  const pairs: [number, number][] = [];
  let open: number | undefined;
  events.forEach(([kind, token], index) => {
    if (kind !== 'enter' || token.type !== 'highlightSequence') return;
    if (open !== undefined && token._close) {
      pairs.push([open, index]);
      open = undefined;
    } else if (open === undefined && token._open) {
      open = index;
    }
  });
  return pairs;
}

/** Wraps what stands between two sequences; `insideSpan` makes emphasis and the like of it, by itself. */
function span(events: Event[], open: number, close: number, context: TokenizeContext): Event[] {
  const opener = (events[open] as Event)[1];
  const closer = (events[close] as Event)[1];
  opener.type = 'highlightSequenceMark';
  closer.type = 'highlightSequenceMark';
  const whole: Token = {type: 'highlight', start: {...opener.start}, end: {...closer.end}};
  const text: Token = {type: 'highlightText', start: {...opener.end}, end: {...closer.start}};
  const inside = events.slice(open + 2, close);
  const {null: insideSpan} = context.parser.constructs.insideSpan;
  return [
    ['enter', whole, context],
    ['enter', opener, context],
    ['exit', opener, context],
    ['enter', text, context],
    ...(insideSpan ? resolveAll(insideSpan, inside, context) : inside),
    ['exit', text, context],
    ['enter', closer, context],
    ['exit', closer, context],
    ['exit', whole, context],
  ];
}

function demote(token: Token): void {
  if (token.type === 'highlightSequence') token.type = 'data';
}
