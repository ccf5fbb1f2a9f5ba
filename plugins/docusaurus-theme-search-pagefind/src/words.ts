/**
 * How text is cut into words, the same in the index and in the browser:
 *
 * - at everything that is no letter, digit or mark, so that words behind dashes, quotes and arrows are words;
 * - but a decimal or a version (`2.5`, `1.2.3`) is one word, and so is `it's`, `$LATEST`, `C++`, `C#`;
 * - between the words of Chinese, Japanese, Thai and others that are written without spaces (`Intl.Segmenter`).
 *
 * A word is found by its forms: whole, by the parts of `camelCase`, joined to those behind it (`Wi-Fi`: `wifi`), and by its
 * name (`α`: `alpha`).
 */
import {fold} from './fold.js';

/** A word of a text. */
export interface Word {
  start: number;
  end: number;
  /** Folded; the first is the whole word. */
  forms: string[];
  /** The next word follows without a space. */
  isGlued: boolean;
  /** Of a script that is written without spaces. */
  isUnspaced: boolean;
}

/** Symbols that are part of a word. */
export const WORD_SYMBOLS = '$+#';
/** Stands for the point of `2.5`: a letter to Pagefind, which drops points, and in no one's notes. */
export const POINT = 'ꞏ';

const UNSPACED = `\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}`;
const NUMBER = String.raw`(?<!\p{Nd}[.,])(?:\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}{1,20})?|\p{Nd}{1,20}(?:\.\p{Nd}{1,20})+|\p{Nd}{1,20},\p{Nd}{1,20})(?![.,]?\p{Nd})`;
/** Where a word may break, or its letters do not join: nobody types that. */
const INVISIBLE = String.raw`\u00AD\u200C\u200D\u2060`;
const PLAIN = String.raw`\$?(?:(?!${NUMBER})(?![${UNSPACED}])[\p{L}\p{M}\p{N}])(?:(?!${NUMBER})(?![${UNSPACED}])[\p{L}\p{M}\p{N}${INVISIBLE}])*`;
const CONTRACTION = String.raw`(?:['’ʼ](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{N}]))?`;
const SUFFIX = String.raw`(?:[+#]+(?![\p{L}\p{N}]))?`;
const EMOJI = String.raw`\p{Emoji_Presentation}[\p{Emoji_Presentation}\p{M}\u200D]*`;
/** Signs that are written for letters (`㎏`, `℃`, `№`): Letterlike Symbols, Enclosed CJK Letters, CJK Compatibility. */
const LETTERLIKE = String.raw`(?=[\u2100-\u214F\u3200-\u33FF])\p{So}`;
const WORD = new RegExp(
  `${NUMBER}|[${UNSPACED}][${UNSPACED}\\p{M}]*|${PLAIN}${CONTRACTION}${SUFFIX}|${EMOJI}|${LETTERLIKE}`,
  'giu',
);
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const IS_NUMBER = /^\p{Nd}+[.,]/u;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Nd})(?=\p{Lu}\p{Ll}{2})/u;
const THOUSANDS = /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.|$)/u;
/** Letters that a reader writes by their names. */
const GREEK = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma ' +
    'τ tau υ upsilon φ phi χ chi ψ psi ω omega'
  )
    .split(' ')
    .flatMap((letter, at, all): [string, string][] => (at % 2 === 0 ? [[letter, all[at + 1] ?? '']] : [])),
);
/** What stands between the parts of a word that may be typed as one: nothing in `№5`, `5㎏` and `1,000GB`. */
const JOINT = /^[-\u2010\u2011._/'’·״]?$/u;
/** Words of a dictionary are shorter. */
const MAX_ENDINGS = 12;
/** `and/or` may be meant as one word, a path is not. */
const MAX_JOINED = 3;

/**
 * @param text - Any text.
 * @returns Its words, in their order.
 */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  const pattern = new RegExp(WORD);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) pushWords(words, match[0], match.index);
  for (let at = 0; at + 1 < words.length; at++) {
    const [word, next] = [words[at] as Word, words[at + 1] as Word];
    word.isGlued = !/\s/u.test(text.slice(word.end, next.start));
  }
  addJoinedForms(words, text);
  return words;
}

/**
 * @param text - A word.
 * @returns The form in which it is asked for; empty for what is no word.
 */
export function wholeForm(text: string): string {
  return cutWords(text)
    .map(({forms}) => forms[0])
    .join('');
}

function pushWords(words: Word[], text: string, start: number): void {
  if (STARTS_UNSPACED.test(text)) {
    for (const [from, to] of segmentsOf(text)) {
      const forms = endingsOf(fold(text.slice(from, to)));
      words.push({start: start + from, end: start + to, forms, isGlued: false, isUnspaced: true});
    }
    return;
  }
  const forms = IS_NUMBER.test(text) ? [numberForm(text)] : formsOf(text);
  if (forms.length > 0) words.push({start, end: start + text.length, forms, isGlued: false, isUnspaced: false});
}

/** Each segment carries a copy of the text that it was cut from (V8): a long text without spaces is cut window by window. */
const WINDOW = 500;

/** The dictionaries are the same whatever the language. Without a segmenter each character is a word. */
function segmentsOf(text: string): [from: number, to: number][] {
  if (typeof Intl.Segmenter === 'undefined') {
    return Array.from(text.matchAll(/\P{M}\p{M}*/gu)).map(({0: char, index = 0}) => [index, index + char.length]);
  }
  const segmenter = new Intl.Segmenter('en', {granularity: 'word'});
  const found: [from: number, to: number][] = [];
  for (let start = 0; start < text.length; ) {
    const window = text.slice(start, start + WINDOW);
    const words = Array.from(segmenter.segment(window), ({segment}) => segment.length);
    // The last word may go on behind the window: it is cut again from its beginning.
    if (start + window.length < text.length && words.length > 1) words.pop();
    for (const length of words) {
      found.push([start, start + length]);
      start += length;
    }
  }
  return found;
}

/** Where a word of Chinese or Japanese begins is a matter of opinion: 机器学习 is found by 学习 as well. */
function endingsOf(word: string): string[] {
  const chars = Array.from(word);
  if (!/^[\p{Script=Han}々]/u.test(word) || chars.length > MAX_ENDINGS) return [word];
  return chars.map((_, at) => chars.slice(at).join(''));
}

function numberForm(text: string): string {
  const digits = THOUSANDS.test(text) ? text.replaceAll(',', '') : text;
  return digits.normalize('NFKC').replace(/[.,]/g, POINT);
}

function formsOf(text: string): string[] {
  // Most words: nothing else is slow here.
  if (/^[A-Za-z]?[a-z\d]+$/.test(text)) return [text.toLowerCase()];
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}$+#\p{Emoji_Presentation}]/gu, '');
  const parts = plain.split(CAMEL);
  const bare = /['’ʼ]s$/iu.test(text) ? plain.slice(0, -1) : plain.replace(/[$+#]/g, '');
  const forms = [plain, ...(parts.length > 1 ? parts : []), ...(bare === plain ? [] : [bare])];
  return Array.from(new Set([...forms.map(fold), GREEK.get(fold(plain)) ?? ''])).filter(Boolean);
}

function addJoinedForms(words: readonly Word[], text: string): void {
  for (let at = 0; at < words.length; at++) {
    let end = at;
    while (end - at <= MAX_JOINED && isJoined(words, end, text)) end++;
    const parts = words.slice(at, end + 1);
    if (parts.length > 1 && parts.length <= MAX_JOINED) {
      words[at]?.forms.push(parts.map(({forms}) => forms[0]).join(''));
    }
    at = end;
  }
}

/** Letters or digits, as in `utf-8`; not `t3.micro`, which no one types as one word. */
function isJoined(words: readonly Word[], at: number, text: string): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word?.isGlued === true &&
    next !== undefined &&
    !word.isUnspaced &&
    !next.isUnspaced &&
    JOINT.test(text.slice(word.end, next.start)) &&
    [word, next].every(({forms: [whole = '']}) => /^(?:\p{L}+|\p{Nd}+)$/u.test(whole) && !GREEK.has(whole))
  );
}
