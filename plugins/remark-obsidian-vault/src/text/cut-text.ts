/**
 * Cuts a text without cutting a character: half of one is no text, and a bundler that meets it in JSON ends the build.
 *
 * @param text - Any.
 * @param length - How much of it is wanted, in UTF-16 code units.
 * @returns Its start, at most so long.
 */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  const isSplit = /[\uD800-\uDBFF]$/.test(cut) && /^[\uDC00-\uDFFF]/.test(text.slice(length, length + 1));
  return isSplit ? cut.slice(0, -1) : cut;
}
