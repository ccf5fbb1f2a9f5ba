/** Where something stands on the site. */
export interface SitePlace {
  /** The site's origin. */
  origin: string;
  /** The page's address below it. */
  page: string;
}

/**
 * @param url - An address as a page has it.
 * @param place - See {@link SitePlace}.
 * @returns The same as it is from anywhere.
 */
export function wholeAddress(url: string, {origin, page}: SitePlace): string {
  if (url.startsWith('#')) return origin + page + url;
  return url.startsWith('/') && !url.startsWith('//') ? origin + url : url;
}
