/** Which addresses may stand in a page. */

/**
 * Schemes that a browser runs, or opens as a document of the page's own origin. Any other scheme leads out of the page:
 * to the web, or to a program that the reader has (`mailto:`, `obsidian:`, `zotero:`), as it does in Obsidian.
 */
const active = new Set([
  'about',
  'blob',
  'data',
  'file',
  'filesystem',
  'intent',
  'jar',
  'javascript',
  'livescript',
  'mocha',
  'ms-its',
  'mhtml',
  'vbscript',
  'view-source',
]);

/** Pictures that cannot hold a script: no SVG. */
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp)(?:;[a-z\d=-]+)*,[a-z\d+/=%\s-]*$/i;

/**
 * The scheme of an address as a browser reads it: it skips control characters and spaces ("URL Standard, 4.4").
 *
 * @param url An address, without character references.
 * @returns Scheme in lower case; undefined where the address is relative.
 */
export function urlScheme(url: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a browser skips.
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF\uFFFD]/g, '');
  return /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/**
 * Tell whether a link may lead to an address.
 *
 * @param url The address.
 * @returns False for addresses that act: `javascript:`, `data:` and their like.
 */
export function isSafeLink(url: string): boolean {
  const scheme = urlScheme(url);
  return scheme === undefined || !active.has(scheme);
}

/**
 * Tell whether a picture, sound or video may be loaded from an address.
 *
 * @param url The address.
 * @returns True for the web, the site itself and for pictures that stand in the address.
 */
export function isSafeSource(url: string): boolean {
  const scheme = urlScheme(url);
  return scheme === undefined || scheme === 'http' || scheme === 'https' || pictureData.test(url.trim());
}
