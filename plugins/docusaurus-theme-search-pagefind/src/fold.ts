/**
 * The form in which words are compared, the same in the index and in the browser. Docusaurus's webpack build spreads arrays
 * only (Babel's loose mode), so strings, sets and maps go through `Array.from` in all that the browser runs.
 */

/** Marks that a reader may leave out: accents, Hebrew and Arabic vowels. Not those that make another letter (カ, ガ). */
const MARKS = /(?![\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
/** Latin letters that Unicode does not take apart, as a reader without them on the keyboard types them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * @param text - Any text.
 * @returns The form in which two words are equal: without regard to case, accents, and the ways in which Unicode has a
 * letter (`CO₂` and `co2`, `ﬁn` and `fin`, `ＡＷＳ` and `aws`, both `µ`).
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(MARKS, '')
      // It makes an Arabic word longer, and says nothing.
      .replaceAll('\u0640', '')
      .normalize('NFC')
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
  );
}
