import {decodeHash} from './decode-hash.js';

/**
 * @param hash - The hash of an address, with its number sign.
 * @returns The same, encoded so that it can be decoded; `undefined` where it can be already.
 */
export function mendedHash(hash: string): string | undefined {
  try {
    decodeURIComponent(hash);
    return undefined;
  } catch {
    return `#${encodeURIComponent(decodeHash(hash))}`;
  }
}

/**
 * Mends the hash of the page's address. Docusaurus scrolls to what a hash names after a change of address, and replaces the page by
 * an error where it cannot be decoded. To be called before its router hears of the change.
 */
export function mendHash(): void {
  const mended = mendedHash(location.hash);
  if (mended !== undefined) history.replaceState(history.state, '', mended);
}
