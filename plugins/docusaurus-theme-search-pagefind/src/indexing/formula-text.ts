/** A formula as a reader would write it in a line of text: `E = mc²`, `H₂SO₄`, `a/b`. */
import {SIGNS, SILENT, shifted} from './formula-symbols.js';

const TOKEN = /\\begin\{[^{}]*\}(?:\{[^{}]*\})?|\\end\{[^{}]*\}|\\[a-zA-Z]+|\\.|[{}^_&~]|\s+|[^\\{}^_&~\s]/gsu;
const FRACTIONS = new Set(['\\frac', '\\dfrac', '\\tfrac', '\\cfrac']);
/** Commands whose argument is an address, a size or a colour, not text. */
const DROPPED = new Set([
  '\\label',
  '\\tag',
  '\\hspace',
  '\\vspace',
  '\\color',
  '\\phantom',
  '\\hphantom',
  '\\vphantom',
]);
const REACTIONS: readonly [string, string][] = [
  ['<=>', '⇌'],
  ['<->', '↔'],
  ['->', '→'],
  ['<-', '←'],
];

interface Reader {
  tokens: readonly string[];
  at: number;
  /** Inside `\ce`: digits behind a letter stand below it. */
  isChemistry: boolean;
  depth: number;
}

/** Braces within braces, beyond what anyone writes: deeper ones are passed over. */
const MAX_DEPTH = 200;

/**
 * @param tex - A formula's source.
 * @returns Its text.
 */
export function formulaText(tex: string): string {
  const reader: Reader = {tokens: tex.match(TOKEN) ?? [], at: 0, isChemistry: false, depth: 0};
  let text = '';
  while (reader.at < reader.tokens.length) {
    text += readUntilClose(reader);
    // A brace that closes nothing.
    reader.at++;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function readUntilClose(reader: Reader): string {
  let text = '';
  while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== '}') {
    text += readNext(reader, text);
  }
  return reader.isChemistry ? chemistry(text) : text;
}

function readNext(reader: Reader, before: string): string {
  const token = reader.tokens[reader.at++] ?? '';
  if (reader.depth > MAX_DEPTH) return /^[{}^_\\]/.test(token) ? '' : token;
  if (token === '{') return readGroup(reader);
  if (token === '^' || token === '_') return readShifted(reader, token);
  if (token === '&' || token === '~' || /^\s/u.test(token)) return ' ';
  if (FRACTIONS.has(token)) return `${inBrackets(readArgument(reader))}/${inBrackets(readArgument(reader))}`;
  if (token === '\\sqrt') return readRoot(reader);
  if (token === '\\ce') return readChemistry(reader);
  if (DROPPED.has(token)) {
    readArgument(reader);
    return '';
  }
  return token.startsWith('\\') ? command(token, before) : token;
}

function command(token: string, before: string): string {
  const name = token.slice(1);
  if (/^(?:begin|end)\{/.test(name)) return ' ';
  const sign = SIGNS.get(name);
  if (sign !== undefined) return sign;
  if (SILENT.has(name)) return '';
  if (/^[%#$&_{}|]$/.test(name)) return name;
  if (!/^[a-zA-Z]/.test(name) || /^q?quad$/.test(name)) return ' ';
  // \sin, \log, and what we do not know: a word of its own.
  return /[\p{L}\p{N}]$/u.test(before) ? ` ${name} ` : `${name} `;
}

function readArgument(reader: Reader): string {
  while (/^\s/u.test(reader.tokens[reader.at] ?? '')) reader.at++;
  reader.depth++;
  const text = reader.tokens[reader.at] === '}' ? '' : readNext(reader, '');
  reader.depth--;
  return text;
}

function readGroup(reader: Reader): string {
  reader.depth++;
  const text = readUntilClose(reader);
  reader.depth--;
  reader.at++;
  return text;
}

function readShifted(reader: Reader, sign: '^' | '_'): string {
  const text = reader.isChemistry && sign === '^' ? readCharge(reader) : readArgument(reader).trim();
  if (text === '°' || text === '′') return text;
  return shifted(text, sign);
}

/** `Ca^2+` has no braces around its charge. */
function readCharge(reader: Reader): string {
  let text = readArgument(reader).trim();
  while (/^[\d+-]$/.test(reader.tokens[reader.at] ?? '')) text += reader.tokens[reader.at++];
  return text;
}

function readRoot(reader: Reader): string {
  if (reader.tokens[reader.at] !== '[') return `√${inBrackets(readArgument(reader))}`;
  const end = reader.tokens.indexOf(']', reader.at);
  if (end < 0) {
    reader.at++;
    return '√';
  }
  const degree = reader.tokens.slice(reader.at + 1, end).join('');
  reader.at = end + 1;
  return `${shifted(degree, '^')}√${inBrackets(readArgument(reader))}`;
}

function readChemistry(reader: Reader): string {
  const isChemistry = reader.isChemistry;
  reader.isChemistry = true;
  const text = readArgument(reader);
  reader.isChemistry = isChemistry;
  return text;
}

function chemistry(text: string): string {
  const below = text.replace(/(?<=[\p{L})\]])\p{Nd}+/gu, (digits) => shifted(digits, '_'));
  const charged = below.replace(/(?<=[\p{L}₀-₉)\]])[+-](?=$|\s|[,)])/gu, (sign) => shifted(sign, '^'));
  return REACTIONS.reduce((result, [from, to]) => result.replaceAll(from, to), charged);
}

function inBrackets(text: string): string {
  const inner = text.trim();
  return /^[\p{L}\p{M}\p{N}]*$/u.test(inner) ? inner : `(${inner})`;
}
