/** Such a text has neither accents nor ligatures: most texts are it, and thousands are folded at once. */
const ASCII = /^[\0-\x7F]*$/;

/**
 * Makes texts comparable: without case, accents or ligatures.
 *
 * @param text - Any text.
 * @returns The folded text.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
