import {propertyText} from 'remark-obsidian-vault';
import type {PropertyTargets} from './properties.js';

/** A piece of a text. */
export interface PropertyText {
  text: string;
  /** Where it leads, below the notes' own address; with the part of the page. */
  slug?: string;
  /** Where it leads outside the notes: another site, a file. */
  href?: string;
  /** It leads to nothing that there is. */
  isUnresolved?: true;
}

/**
 * Reads the links in the value of a property. Obsidian help, Properties: text may hold links.
 *
 * @param value - A text.
 * @param from - The note.
 * @param targets - What links lead to.
 * @returns Its pieces. A link to what is not published is its words and nothing more.
 */
export function textsOf(value: string, from: string, targets: PropertyTargets): PropertyText[] {
  return propertyText(value).map((piece) => {
    if (piece.type === 'url') return {text: piece.value, href: piece.url};
    return {text: piece.value, ...(piece.type === 'link' && placeOf(piece.target, from, targets))};
  });
}

function placeOf(
  target: string,
  from: string,
  {resolve, slugs, attachment}: PropertyTargets,
): Omit<PropertyText, 'text'> {
  const found = resolve(target, from, 'link');
  if (found.status === 'attachment') return attachment ? {href: attachment(found.attachment.path)} : {};
  // An unpublished note has no problem that names it, and no mark that tells of it either.
  if (found.status === 'unresolved') return found.problem ? {isUnresolved: true} : {};
  const slug = slugs.get(found.note.path);
  if (slug === undefined) return {};
  return {slug: found.id === undefined ? slug : `${slug}#${encodeURIComponent(found.id)}`};
}
