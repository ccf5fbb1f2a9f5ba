/**
 * Makes addresses comparable: without what routers and hosts change.
 *
 * @param address - An address on this site.
 * @returns The same with its letters as they are, one slash between its parts, and none at its end.
 */
export function plainPath(address: string): string {
  const parts = address.split('/').filter(Boolean).map(decode);
  return `/${parts.join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
