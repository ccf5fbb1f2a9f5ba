/**
 * A sign that opens nothing is text, and joins the text before it at once. micromark leaves a piece of text for each such sign,
 * and joins them at the end by moving all that follows, once for each: too long for a paragraph of many.
 */
import type {Code, Construct, Effects, Event, Extension, State, TokenizeContext} from 'micromark-util-types';

const construct: Construct = {name: 'joinedData', tokenize, resolveTo};

/**
 * @returns The micromark extension for text around signs. It changes no meaning.
 */
export function joinedData(): Extension {
  // Behind the constructs of every sign.
  return {text: {null: construct}};
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State): State {
  const context = this;
  const {text: constructs} = this.parser.constructs;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('data');
    effects.consume(code);
    return inside;
  }

  function inside(code: Code): State | undefined {
    if (code === null || isBreak(code)) {
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    return inside;
  }

  /** Whether something may begin here: micromark's own rule for where text ends. */
  function isBreak(code: NonNullable<Code>): boolean {
    const list = constructs[code];
    if (!list) return false;
    return [list].flat().some(({previous}) => !previous || previous.call(context, context.previous));
  }
}

function resolveTo(events: Event[]): Event[] {
  const before = events.at(-3)?.[1];
  const data = events.at(-1)?.[1];
  if (before?.type !== 'data' || !data) return events;
  before.end = data.end;
  events.length -= 2;
  return events;
}
