/** A formula as a reader would write it in a line of text. */

/**
 * @param tex - A formula's source.
 * @returns Its text.
 */
export function formulaText(tex: string): string {
  return tex;
}
