/**
 * Makes texts comparable: without case, accents or ligatures.
 *
 * @param text - Any text.
 * @returns The folded text.
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
