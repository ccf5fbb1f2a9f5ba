/** How a site writes its addresses. */
export interface AddressStyle {
  baseUrl: string;
  /** Docusaurus's option. */
  trailingSlash: boolean | undefined;
}

/**
 * @param permalink - The path of a page, with the base URL.
 * @param style - How the site writes its addresses.
 * @returns The path as the site's own links have it, so that no server has to redirect.
 */
export function addressOf(permalink: string, {baseUrl, trailingSlash}: AddressStyle): string {
  if (trailingSlash === undefined || permalink === baseUrl) return permalink;
  const plain = permalink.replace(/\/$/, '');
  return trailingSlash ? `${plain}/` : plain;
}
