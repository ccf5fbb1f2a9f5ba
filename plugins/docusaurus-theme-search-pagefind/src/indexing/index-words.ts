/** Text → the words that Pagefind indexes, and what is shown of each. */
import {cutWords, type Word} from '../words.js';

/** A word of the index: Pagefind has one place in a note for each. */
export interface IndexWord {
  /** What Pagefind reads: without spaces, it indexes the whole and what a hyphen parts. */
  token: string;
  /** The word with the signs around it and the space behind it. */
  shown: string;
  /** Folded; none where words are not parted by spaces, and a misspelling is another word. */
  whole?: string;
  /** It is part of a name with signs in it: of a file, an address, a thing of a program. */
  isOfName: boolean;
}

/** What stands between the parts of a name. */
const NAME_SIGN = /[._/\\:@=]/;

/**
 * @param text - Any text, spaces collapsed.
 * @returns Its words; what is shown of all of them is the text. Text without a word has none.
 */
export function indexWords(text: string): IndexWord[] {
  const words = cutWords(text);
  return words.map((word, at) => {
    const start = at === 0 ? 0 : shownEnd(words[at - 1] as Word, word, text);
    const next = words[at + 1];
    const end = next ? shownEnd(word, next, text) : text.length;
    const isOfName = isNameWith(words[at - 1], word, text) || isNameWith(word, next, text);
    return {
      token: tokenOf(word),
      shown: text.slice(start, end),
      whole: word.isUnspaced ? undefined : word.forms[0],
      isOfName,
    };
  });
}

function isNameWith(word: Word | undefined, next: Word | undefined, text: string): boolean {
  return word?.isGlued === true && next !== undefined && NAME_SIGN.test(text.slice(word.end, next.start));
}

/** Signs go with the word before them up to the space, with the one behind it from there on: `see (this)`. */
function shownEnd(word: Word, next: Word, text: string): number {
  const between = text.slice(word.end, next.start);
  const space = between.search(/\s/u);
  return space < 0 ? next.start : word.end + space + 1;
}

function tokenOf({forms, isUnspaced}: Word): string {
  const [whole = '', ...parts] = forms;
  if (isUnspaced) return forms.join('-');
  const joined = parts.at(-1);
  if (joined !== undefined && joined.length > whole.length && joined.startsWith(whole)) {
    return `${whole}-${joined.slice(whole.length)}`;
  }
  if (parts.length > 1 && parts.join('') === whole) return parts.join('-');
  // `α` and its name; what Pagefind adds to `$latest` and `c++` by itself is no form to add.
  return /^\p{Script=Greek}$/u.test(whole) ? forms.join('-') : whole;
}
