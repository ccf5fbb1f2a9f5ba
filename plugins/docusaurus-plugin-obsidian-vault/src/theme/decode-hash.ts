/**
 * @param hash - The hash of an address, with its number sign.
 * @returns The id that it names. A percent sign that encodes nothing stands for itself: any hash is an address.
 */
export function decodeHash(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
