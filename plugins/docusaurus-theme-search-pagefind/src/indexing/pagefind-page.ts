/** A note as the page that Pagefind reads: its text and nothing else, weighted. */
import {spaceIdeographs} from '../text.js';
import type {NoteRecord, SectionRecord} from './note-record.js';

/** The element of a tip; in a result it tells a tip from a heading. */
export const TIP_ELEMENT = 'aside';

/** How much more than running text the parts of a note count, 0 to 10. */
export interface PartWeights {
  heading: number;
  tip: number;
}

/**
 * Writes a note for Pagefind.
 *
 * @param note - The note.
 * @param weights - What its parts count.
 * @returns HTML whose metadata are the title, the aliases and the tags, whose filters are `tag`, `note` and `tips`, and
 * whose anchors are the headings and the tips. The tips of a section follow its text, so that each sub-result holds just
 * its own words.
 */
export function pagefindPage(note: NoteRecord, weights: PartWeights): string {
  const meta = [
    property('meta', 'title', note.title),
    ...(note.aliases.length > 0 ? [property('meta', 'aliases', note.aliases.join(' · '))] : []),
    ...(note.tags.length > 0 ? [property('meta', 'tags', note.tags.join(' · '))] : []),
    ...note.tags.map((tag) => filter('tag', tag)),
    filter('note', note.url),
    ...(note.sections.some(({tips}) => tips.length > 0) ? [filter('tips', 'yes')] : []),
  ];
  const body = note.sections.map((section) => sectionHtml(section, weights));
  return `<html><body data-pagefind-body><div data-pagefind-ignore>${meta.join('')}</div>${body.join('')}</body></html>`;
}

function sectionHtml({heading, text, tips}: SectionRecord, weights: PartWeights): string {
  const parts: string[] = [];
  if (heading) {
    parts.push(
      `<h2 id="${escapeHtml(heading.id)}" data-pagefind-weight="${weights.heading}">${words(heading.text)}</h2>`,
    );
  }
  if (text) parts.push(`<p>${words(text)}</p>`);
  for (const {id, label, text} of tips) {
    const attributes = `id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(label || '–')}" data-pagefind-weight="${weights.tip}"`;
    parts.push(`<${TIP_ELEMENT} ${attributes}>${words(text)}</${TIP_ELEMENT}>`);
  }
  return parts.join('');
}

function property(kind: 'meta', name: string, value: string): string {
  return `<p data-pagefind-${kind}="${name}">${words(value)}</p>`;
}

/** A filter's value is compared, not searched: as it is. */
function filter(name: string, value: string): string {
  return `<p data-pagefind-filter="${name}">${escapeHtml(value)}</p>`;
}

function words(text: string): string {
  return escapeHtml(spaceIdeographs(text));
}

/** Half a character (a lone surrogate, out of an escape in front matter) ends Pagefind: it becomes a replacement sign. */
function escapeHtml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
