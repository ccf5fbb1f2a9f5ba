/** An address with a scheme, or one that starts with a host: not a file of the vault. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Reads the address of a Markdown link as a target in the vault.
 *
 * @param url - As it stands in the tree.
 * @returns The target, percent-decoded; `obsidian://open` addresses as they are; `undefined` for all that leads elsewhere.
 */
export function localTarget(url: string): string | undefined {
  if (/^obsidian:\/\/open\?/i.test(url)) return url;
  if (url === '' || ELSEWHERE.test(url)) return undefined;
  // Piece by piece, so that `100%25%20done.md#50%` loses nothing to one stray sign.
  return url.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
