/** What the words of a note or tip usually say already, so that it need not be written into a file. */

/** How many words of a tip are in its id, and how many characters of them. */
const ID_WORDS = 6;
const ID_LENGTH = 80;

/**
 * @param text - The text of a heading.
 * @returns The id that it nearly always has.
 */
export function derivedId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * @param text - The text of a tip.
 * @returns The id that it nearly always has.
 */
export function derivedTipId(text: string): string {
  const words = text.split(' ').slice(0, ID_WORDS).join(' ');
  return `exam-tip-${derivedId(words).slice(0, ID_LENGTH)}`.replace(/-+$/, '');
}

/**
 * @param url - A note's address.
 * @param baseUrl - The site's.
 * @returns The name that the note nearly always has in the plugin's addresses.
 */
export function derivedSlug(url: string, baseUrl: string): string {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
  return path.split('/').filter(Boolean).join('/');
}

/**
 * @param text - Plain.
 * @returns The same as HTML.
 */
export function textToHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
