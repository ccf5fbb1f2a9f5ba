/** How names and headings are compared (test/fixtures/syntax/README.md, Links). */

/**
 * The form in which two names of files, folders or aliases are equal: Unicode NFC, without regard to case, a space that does
 * not break as one that does (Obsidian API, `normalizePath`).
 *
 * Upper case comes first so that letters with several small forms (`σ` and `ς`, `ß` and `ss`) fall together.
 *
 * @param name A name or a path.
 * @returns The key to compare.
 */
export function foldName(name: string): string {
  return name
    .replace(/[\u00A0\u202F]/g, ' ')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
}

/**
 * The form in which a heading and a link to it are equal: punctuation stripped, spaces collapsed, case folded.
 *
 * Punctuation becomes a space, as Obsidian writes `[[Note#a b]]` for the heading `a: b`. A heading that is nothing but
 * punctuation keeps it, or it would equal every other such heading.
 *
 * @param text Rendered text of a heading, or a part of a link's sub-path.
 * @returns The key to compare.
 */
export function foldHeading(text: string): string {
  const stripped = collapse(text.replace(/[\p{P}$+<=>^`|~]/gu, ' '));
  return foldName(stripped === '' ? collapse(text) : stripped);
}

/**
 * A heading's text with its punctuation, to prefer `C++` over `C` where both are there.
 *
 * @param text Rendered text of a heading, or a part of a link's sub-path.
 * @returns The key to compare.
 */
export function foldExactHeading(text: string): string {
  return foldName(collapse(text));
}

/** Spaces to one, invisible format characters and emoji variation selectors out. */
function collapse(text: string): string {
  return text
    .replace(/[\uFE00-\uFE0F\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
