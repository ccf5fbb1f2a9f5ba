/** Texts of JSON: from what stands between the quotes to what it means, and back to the place of each character. */
import type {JsonString} from './json.js';

const ESCAPE = /\\(?:u[\da-fA-F]{4}|[\s\S])/y;

const MEANINGS: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'};

/**
 * Reads the text that begins at a quote. One without a closing quote ends with its line. Half a character, which an escape can
 * write, is U+FFFD.
 *
 * @param source - The whole file.
 * @param start - Where its first quote is.
 * @returns The text, the offset behind it, and what is wrong with it.
 */
export function readString(source: string, start: number): {node: JsonString; end: number; reason?: string} {
  let end = start + 1;
  let isPlain = true;
  for (; end < source.length; end++) {
    const character = source[end];
    if (character === '"' || character === '\n' || character === '\r') break;
    if (character === '\\') {
      end++;
      isPlain = false;
    }
  }
  const raw = source.slice(start + 1, Math.min(end, source.length));
  const node: JsonString = {type: 'string', start, raw, value: isPlain ? raw : unescaped(raw)};
  if (source[end] !== '"') return {node, end: Math.min(end, source.length), reason: 'a text has no closing quote'};
  const isValid =
    !hasControl(raw) && (isPlain || !/\\(?:[^"\\/bfnrtu]|u(?![\da-f]{4}))/i.test(raw.replaceAll('\\\\', '')));
  return {node, end: end + 1, ...(!isValid && {reason: 'a text holds a character that JSON does not allow'})};
}

/**
 * @param text - A text.
 * @returns A function from an offset in its value to the offset in the file.
 */
export function sourceOffsets({start, raw, value}: JsonString): (offset: number) => number {
  const first = start + 1;
  if (raw.length === value.length) return (offset) => first + offset;
  const offsets = new Uint32Array(value.length + 1);
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    offsets[index] = at;
    at += raw[at] === '\\' ? escapeAt(raw, at).length : 1;
  }
  offsets[value.length] = at;
  return (offset) => first + (offsets[Math.min(Math.max(offset, 0), value.length)] as number);
}

function unescaped(raw: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', from)) {
    const escaped = escapeAt(raw, at);
    pieces.push(raw.slice(from, at), meaning(escaped));
    from = at + escaped.length;
  }
  pieces.push(raw.slice(from));
  return pieces.join('').toWellFormed();
}

/** Always one character of the value, even where it is none of JSON's: `\q` is `q`. */
function escapeAt(raw: string, at: number): string {
  ESCAPE.lastIndex = at;
  return ESCAPE.exec(raw)?.[0] ?? '\\';
}

function meaning(escaped: string): string {
  if (escaped.length === 6) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  return MEANINGS[escaped[1] ?? ''] ?? escaped[1] ?? '\\';
}

function hasControl(raw: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids.
  return /[\u0000-\u001F]/.test(raw);
}
