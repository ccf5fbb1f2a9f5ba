import type {Construct, Effects, ParseContext, Point, State, TokenizeContext} from 'micromark-util-types';

/** Lines that a formula without its block's signs may have; a longer one is taken as unclosed. */
const MAX_LINES = 200;

/** The lines of a document from the one on that is being read. */
export interface LinesAhead {
  /** Stands among the document's constructs and sees where each line starts; it never matches. */
  construct: Construct;
  /**
   * @param parser - What reads the document; a lazy line has begun.
   * @returns The text of this line and those below it, the signs of blocks at their start included.
   */
  from(parser: ParseContext): Iterable<string>;
}

/**
 * A tokenizer of blocks is given a line at a time and cannot look below it; that of the document has the whole text.
 *
 * @returns What sees the lines of the documents that one extension reads.
 */
export function createLinesAhead(): LinesAhead {
  const starts = new WeakMap<ParseContext, {document: TokenizeContext; start: Point}>();
  return {
    construct: {name: 'linesAhead', tokenize},
    from: (parser) => {
      const known = starts.get(parser);
      return known ? linesFrom(known.document, known.start) : [];
    },
  };

  function tokenize(this: TokenizeContext, _effects: Effects, _ok: State, nok: State): State {
    starts.set(this.parser, {document: this, start: this.now()});
    return nok;
  }
}

/** A chunk holds no more than a line: text, or the code of a line ending, which is negative. */
function* linesFrom(document: TokenizeContext, start: Point): Iterable<string> {
  let line = '';
  let point = start;
  for (let count = 0; count < MAX_LINES; ) {
    const next: Point = {...point, _index: point._index + 1, _bufferIndex: -1};
    const [chunk] = document.sliceStream({start: point, end: next});
    point = next;
    if (typeof chunk === 'string') line += chunk;
    else if (chunk === undefined || chunk === null || chunk === -5 || chunk === -4 || chunk === -3) {
      yield line;
      if (chunk === undefined || chunk === null) return;
      line = '';
      count++;
    }
  }
}
