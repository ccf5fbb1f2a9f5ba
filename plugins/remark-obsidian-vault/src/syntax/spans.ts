/**
 * Pairs runs of signs such as `**` or `~~`, as the libraries do whose tokens they are, in one pass: those walk back from every run that
 * may close something, past all that stands before it, and move all that follows for each pair. CommonMark, Appendix: an
 * algorithm for parsing nested emphasis and links.
 */
import {resolveAll} from 'micromark-util-resolve-all';
import type {Event, Point, Token, TokenizeContext, TokenType} from 'micromark-util-types';

/** Spans in each other. Deeper ones stay text. */
const MAX_NESTING = 60;

/** A run of signs. */
export interface Run {
  token: Token;
  /** The first of its signs. */
  sign: string;
  /** How many of its signs belong to no span yet. */
  left: number;
}

/** What makes spans of runs. */
export interface SpanRule {
  /** The tokens of runs. */
  run: TokenType;
  /** How many signs of each run make a span; 0 where they do not fit. */
  use(opener: Run, closer: Run): number;
  /** What `use` asks of a closer: two closers of one kind fit the same openers. */
  kind(closer: Run): string;
  /** The tokens of a span, by the number of signs that it takes. */
  tokens(use: number): {span: TokenType; sequence: TokenType; text: TokenType};
}

/** A run, and the signs that it gives to spans, innermost first. */
interface Used extends Run {
  closes: number[];
  opens: number[];
  /** How deep the spans nest that stand between it and the next run that may open one. */
  depth: number;
}

/** A span whose end is not reached yet. */
interface Frame {
  use: number;
  start: Point;
  textStart: Point;
  events: Event[];
}

/**
 * Makes spans of runs; those that are left over become text.
 *
 * @param events - Of a text, changed in place.
 * @param context - The text's.
 * @param rule - What fits.
 * @returns The events.
 */
export function resolveSpans(events: Event[], context: TokenizeContext, rule: SpanRule): Event[] {
  const runs = pairRuns(events, context, rule);
  if (runs.size === 0) return events;
  const frames: Frame[] = [];
  let result: Event[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index] as Event;
    const run = event[0] === 'enter' ? runs.get(event[1]) : undefined;
    if (!run) {
      result.push(event);
      continue;
    }
    // Behind its own exit.
    index++;
    const {token} = run;
    for (const use of run.closes) {
      const frame = frames.pop() as Frame;
      const inside = result;
      result = frame.events;
      const end = moved(token.start, use);
      append(result, span(frame, inside, token.start, end, context, rule));
      token.start = end;
    }
    const opens = run.opens.toReversed();
    const end = moved(token.end, -opens.reduce((sum, use) => sum + use, 0));
    if (run.left > 0) {
      token.type = 'data';
      result.push(['enter', token, context], ['exit', token, context]);
    }
    let start = end;
    token.end = end;
    for (const use of opens) {
      const textStart = moved(start, use);
      frames.push({use, start, textStart, events: result});
      result = [];
      start = textStart;
    }
  }
  events.length = 0;
  append(events, result);
  return events;
}

/** Every run finds the nearest that it fits; no run that a kind of closers has once passed is looked at by that kind again. */
function pairRuns(events: readonly Event[], context: TokenizeContext, rule: SpanRule): Map<Token, Used> {
  const runs = new Map<Token, Used>();
  const openers: Used[] = [];
  const passed = new Map<string, number>();
  for (const [kind, token] of events) {
    if (kind !== 'enter' || token.type !== rule.run) continue;
    const sign = context.sliceSerialize(token).charAt(0);
    const run: Used = {token, sign, left: token.end.offset - token.start.offset, closes: [], opens: [], depth: 0};
    runs.set(token, run);
    while (token._close && run.left > 0 && closeOne(run)) {}
    if (token._open && run.left > 0) openers.push(run);
  }
  return runs;

  function closeOne(closer: Used): boolean {
    const closerKind = rule.kind(closer);
    const bottom = passed.get(closerKind) ?? 0;
    let depth = 0;
    for (let index = openers.length - 1; index >= bottom; index--) {
      const opener = openers[index] as Used;
      depth = Math.max(depth, opener.depth);
      const use = rule.use(opener, closer);
      if (use === 0) continue;
      if (depth >= MAX_NESTING) break;
      take(opener, closer, use, index, depth + 1);
      return true;
    }
    passed.set(closerKind, openers.length);
    return false;
  }

  function take(opener: Used, closer: Used, use: number, index: number, depth: number): void {
    opener.left -= use;
    opener.opens.push(use);
    closer.left -= use;
    closer.closes.push(use);
    // What stood between the two opens nothing any more.
    openers.length = opener.left > 0 ? index + 1 : index;
    const around = openers.at(-1);
    if (around) around.depth = Math.max(around.depth, depth);
    // A run that has fewer signs now may fit where it did not.
    for (const [kind, bottom] of passed) if (bottom > index) passed.set(kind, index);
  }
}

function span(
  {use, start, textStart}: Frame,
  inside: Event[],
  textEnd: Point,
  end: Point,
  context: TokenizeContext,
  rule: SpanRule,
): Event[] {
  const types = rule.tokens(use);
  const whole: Token = {type: types.span, start: {...start}, end: {...end}};
  const opener: Token = {type: types.sequence, start: {...start}, end: {...textStart}};
  const text: Token = {type: types.text, start: {...textStart}, end: {...textEnd}};
  const closer: Token = {type: types.sequence, start: {...textEnd}, end: {...end}};
  const {null: insideSpan = []} = context.parser.constructs.insideSpan;
  const result: Event[] = [
    ['enter', whole, context],
    ['enter', opener, context],
    ['exit', opener, context],
    ['enter', text, context],
  ];
  append(result, resolveAll(insideSpan, inside, context));
  result.push(['exit', text, context], ['enter', closer, context], ['exit', closer, context], ['exit', whole, context]);
  return result;
}

function append(list: Event[], more: readonly Event[]): void {
  for (const event of more) list.push(event);
}

/** A place some signs further; a run stands in one line. */
function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}
