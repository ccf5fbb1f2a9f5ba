/**
 * Reads JSON as far as it goes, with the place of everything in it: a canvas that was cut short or merged badly still
 * shows what can be read of it. Without recursion, so that no nesting is too deep.
 */
import {readString} from './json-string.js';

/** A value with the offset at which it begins. */
export type JsonNode =
  | {type: 'object'; start: number; fields: Map<string, JsonNode>}
  | {type: 'array'; start: number; items: JsonNode[]}
  | JsonString
  | {type: 'number'; start: number; value: number}
  | {type: 'literal'; start: number; value: boolean | null};

/** A text; `raw` is what stands between its quotes. */
export interface JsonString {
  type: 'string';
  start: number;
  raw: string;
  value: string;
}

/** Where a text stops being JSON, and why. */
export interface JsonError {
  offset: number;
  reason: string;
}

/** What may come next in a container. The text as a whole is one that takes a single value. */
type Expected = 'first' | 'item' | 'colon' | 'value' | 'separator' | 'end';

interface Frame {
  node: Extract<JsonNode, {type: 'object' | 'array'}>;
  expected: Expected;
  key?: string;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const WORD = /[^\s,:[\]{}"]+/y;

/**
 * Reads a text as JSON.
 *
 * @param source - Any text.
 * @returns Its value, absent where there is none, and the first thing that is not JSON. Nothing is wrong with an empty text.
 */
export function readJson(source: string): {root?: JsonNode; error?: JsonError} {
  const reader = new JsonReader(source);
  return reader.read();
}

class JsonReader {
  private readonly top: Frame = {node: {type: 'array', start: 0, items: []}, expected: 'first'};
  private readonly frames: Frame[] = [this.top];
  /** How many containers of each kind are open. */
  private readonly open = {object: 0, array: 0};
  private error: JsonError | undefined;

  constructor(private readonly source: string) {}

  read(): {root?: JsonNode; error?: JsonError} {
    const {source} = this;
    const blank = /\s*/y;
    for (let at = 0; ; ) {
      blank.lastIndex = at;
      blank.exec(source);
      at = blank.lastIndex;
      if (at >= source.length) break;
      at = this.readAt(at);
    }
    if (this.frames.length > 1) this.fail(source.length, 'it ends before it is complete');
    const [root] = (this.top.node as {items: JsonNode[]}).items;
    return {...(root && {root}), ...(this.error && {error: this.error})};
  }

  /** Reads what begins here, and gives the offset behind it. */
  private readAt(at: number): number {
    const character = this.source[at] as string;
    if (character === '{') this.enter({type: 'object', start: at, fields: new Map()});
    else if (character === '[') this.enter({type: 'array', start: at, items: []});
    else if (character === '}') this.leave('object', at);
    else if (character === ']') this.leave('array', at);
    else if (character === ',') this.separate(at);
    else if (character === ':') this.colon(at);
    else if (character === '"') return this.string(at);
    else return this.word(at);
    return at + 1;
  }

  private get frame(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Just the first error is one: the others follow from it. */
  private fail(offset: number, reason: string): void {
    this.error ??= {offset, reason};
  }

  private string(at: number): number {
    const {node, end, reason} = readString(this.source, at);
    if (reason) this.fail(at, reason);
    const {frame} = this;
    const isKey = frame.node.type === 'object' && !['colon', 'value'].includes(frame.expected);
    if (!isKey) this.put(node);
    else {
      if (frame.expected === 'separator') this.fail(at, 'a comma is missing');
      frame.key = node.value;
      frame.expected = 'colon';
    }
    return end;
  }

  private word(at: number): number {
    WORD.lastIndex = at;
    const [word = ''] = WORD.exec(this.source) ?? [];
    const start = at;
    if (NUMBER.test(word)) this.put({type: 'number', start, value: Number(word)});
    else if (word === 'null') this.put({type: 'literal', start, value: null});
    else if (word === 'true' || word === 'false') this.put({type: 'literal', start, value: word === 'true'});
    else this.fail(at, `\`${word.slice(0, 20)}\` is not JSON`);
    return at + word.length;
  }

  /** Puts a value where it belongs; a value without a name goes nowhere. */
  private put(node: JsonNode): void {
    const {frame} = this;
    if (frame.node.type === 'array') {
      if (frame.expected === 'separator') this.fail(node.start, 'a comma is missing');
      if (frame.expected === 'end') this.fail(node.start, 'something stands behind its end');
      frame.node.items.push(node);
    } else if (frame.key === undefined) {
      this.fail(node.start, 'a value has no name');
    } else {
      if (frame.expected === 'colon') this.fail(node.start, 'a colon is missing');
      frame.node.fields.set(frame.key, node);
      delete frame.key;
    }
    frame.expected = frame === this.top ? 'end' : 'separator';
  }

  private enter(node: Frame['node']): void {
    this.put(node);
    this.frames.push({node, expected: 'first'});
    this.open[node.type]++;
  }

  private leave(type: 'object' | 'array', at: number): void {
    const {node, expected} = this.frame;
    const isComplete = expected === 'first' || expected === 'separator';
    if (this.frames.length === 1 || node.type !== type || !isComplete) {
      this.fail(at, `\`${this.source[at]}\` is not expected here`);
    }
    // Nothing like it is open: it closes nothing.
    if (this.open[type] === 0) return;
    for (let closed: string | undefined; closed !== type; ) {
      closed = (this.frames.pop() as Frame).node.type;
      this.open[closed as 'object' | 'array']--;
    }
  }

  private separate(at: number): void {
    const {frame} = this;
    if (frame.expected !== 'separator') this.fail(at, '`,` is not expected here');
    if (frame !== this.top) frame.expected = 'item';
  }

  private colon(at: number): void {
    const {frame} = this;
    if (frame.expected !== 'colon') this.fail(at, '`:` is not expected here');
    else frame.expected = 'value';
  }
}
