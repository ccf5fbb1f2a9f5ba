/** What the reader typed → the words to look for. */
import {cutWords, POINT, type Word} from '../words.js';

/** A word of a query. */
export interface QueryWord {
  /** As typed. */
  typed: string;
  /** As Pagefind is asked: it finds every word that begins so. */
  prefix: string;
  /** The whole word, folded. */
  whole: string;
  /** What to look for where no note has the word: the parts of `camelCase`, the characters of 東京都. */
  parts: string[];
}

/** Words that stand next to each other in this order; or a single word. */
export interface QueryTerm {
  words: QueryWord[];
  /** The words may also be written as one: `wi-fi` as `wifi`. */
  joined?: string;
}

/** A query. */
export interface Query {
  /** As typed. */
  text: string;
  terms: QueryTerm[];
}

const QUOTED = /["“”„‟«»「」『』]([^"“”„‟«»「」『』]*)["“”„‟«»「」『』]/gu;

/**
 * @param text - As typed. `"words in quotation marks"`, of any kind, stand next to each other, and so do those that are
 * typed without a space: `t3.micro`, `us-east-1`.
 * @param language - The site's language, `en`.
 * @returns The query; it may have no words.
 */
export function parseQuery(text: string, language: string): Query {
  const terms: QueryTerm[] = [];
  const hasPlurals = language.startsWith('en');
  let end = 0;
  for (const {0: quoted, 1: phrase = '', index = 0} of Array.from(text.matchAll(QUOTED))) {
    terms.push(...termsOf(text.slice(end, index), hasPlurals), phraseOf(phrase));
    end = index + quoted.length;
  }
  terms.push(...termsOf(text.slice(end), hasPlurals));
  return {text, terms: terms.filter(({words}) => words.length > 0)};
}

function phraseOf(text: string): QueryTerm {
  return {words: cutWords(text).map((word) => queryWord(word, text, false))};
}

function termsOf(text: string, hasPlurals: boolean): QueryTerm[] {
  const terms: QueryTerm[] = [];
  let isOpen = false;
  for (const word of cutWords(text)) {
    const added = queryWord(word, text, hasPlurals);
    const term = isOpen && !word.isUnspaced ? terms.at(-1) : undefined;
    if (term) term.words.push(added);
    else terms.push({words: [added], joined: word.isUnspaced ? undefined : word.forms.at(-1)});
    isOpen = word.isGlued && !word.isUnspaced;
  }
  return terms.map(({words, joined}) =>
    words.length > 1 && joined === words.map(({whole}) => whole).join('') ? {words, joined} : {words},
  );
}

function queryWord({start, end, forms, isUnspaced}: Word, text: string, hasPlurals: boolean): QueryWord {
  const [whole = '', ...others] = forms;
  const isCamel = others.length > 1 && whole.startsWith(others[0] ?? '') && others[0] !== whole;
  const characters = isUnspaced && others.length > 0 ? Array.from(whole) : [];
  const typed = text.slice(start, end);
  return {
    typed,
    // `writer's` is about the writer.
    prefix:
      others.find((form) => /['’ʼ]/u.test(typed) && `${form}s` === whole) ?? (hasPlurals ? singular(whole) : whole),
    whole,
    parts: isCamel ? others.filter((form) => whole.includes(form)) : characters,
  };
}

/**
 * The index finds a word by how it begins: `pod` finds "pods", but `pods` would miss "pod". English plurals are the one
 * ending that is worth it; a whole stemmer would spoil half-typed words.
 */
function singular(word: string): string {
  return /^[a-z]{3,}[^\Wsuia\d]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * @param terms - Terms of a query.
 * @returns Their words.
 */
export function wordsOf(terms: readonly QueryTerm[]): QueryWord[] {
  return terms.flatMap(({words}) => words);
}

/**
 * @param terms - Terms of a query.
 * @returns Them as text, from which the note that was found marks them.
 */
export function textOfTerms(terms: readonly QueryTerm[]): string {
  return terms
    .map(({words}) => words.map(({prefix}) => prefix).join('-'))
    .join(' ')
    .replaceAll(POINT, '.');
}
