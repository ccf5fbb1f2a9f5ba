/**
 * Makes addresses comparable: without what routers and hosts change.
 *
 * @param address - An address on this site.
 * @returns The same with its letters as they are, one slash between its parts, and none at its end.
 */
export function plainPath(address: string): string {
  const parts = address.split('/').filter(Boolean).map(decoded);
  return `/${parts.join('/')}`;
}

/**
 * @param part - A part of an address, or its hash.
 * @returns The same with its letters as they are. A percent sign that encodes nothing stands for itself.
 */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
