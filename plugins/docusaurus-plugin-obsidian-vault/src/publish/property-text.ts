import type {PropertyTargets} from './properties.js';

/** A piece of a text. */
export interface PropertyText {
  text: string;
  /** Where it leads, below the notes' own address; with the part of the page. */
  slug?: string;
  /** Where it leads outside the site. */
  href?: string;
}

/** A wikilink, or an address. */
const LINK = /!?\[\[([^[\]\n]+)\]\]|https?:\/\/[^\s<>"'\]]+[^\s<>"'\].,;:!?)]/g;

/**
 * Reads the links in the value of a property. Obsidian help, Properties: text may hold links.
 *
 * @param value - One line of text.
 * @param from - The note.
 * @param targets - What links lead to.
 * @returns Its pieces. A link to what is not published is its words and nothing more.
 */
export function textsOf(value: string, from: string, targets: PropertyTargets): PropertyText[] {
  const texts: PropertyText[] = [];
  let end = 0;
  for (const match of value.matchAll(LINK)) {
    if (match.index > end) texts.push({text: value.slice(end, match.index)});
    texts.push(match[1] === undefined ? {text: match[0], href: match[0]} : wikiLink(match[1], from, targets));
    end = match.index + match[0].length;
  }
  if (end < value.length) texts.push({text: value.slice(end)});
  return texts;
}

function wikiLink(inner: string, from: string, {resolve, slugs}: PropertyTargets): PropertyText {
  const bar = inner.indexOf('|');
  const target = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  const alias = bar < 0 ? '' : inner.slice(bar + 1).trim();
  const parts = target.split('#').map((part) => part.trim());
  const text = alias || parts.filter((part) => part !== '').join(' > ');
  const found = resolve(target, from, 'link');
  const slug = found.status === 'note' ? slugs.get(found.note.path) : undefined;
  if (found.status !== 'note' || slug === undefined) return {text};
  return {text, slug: found.id === undefined ? slug : `${slug}#${encodeURIComponent(found.id)}`};
}
