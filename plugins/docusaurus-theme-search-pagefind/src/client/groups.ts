/** A page of Pagefind's index → a note among the results. */
import {cutWords} from '../words.js';
import {type ExcerptPart, excerptParts, titleParts} from './excerpt.js';
import type {PagefindPage, PagefindSubResult} from './pagefind-api.js';
import {byRelevance} from './places.js';
import {foundTerms} from './word-spans.js';

/** A place in a note. */
export interface Hit {
  kind: 'heading' | 'tip';
  /** A heading's text, or a tip's label. */
  title: string;
  /** The title, with the words marked. */
  titleParts: ExcerptPart[];
  url: string;
  excerpt: ExcerptPart[];
}

/** A note among the results, with the places in it. */
export interface NoteGroup {
  /** The note's address, without the words to mark. */
  note: string;
  url: string;
  title: string;
  titleParts: ExcerptPart[];
  tags: string[];
  excerpt: ExcerptPart[];
  hits: Hit[];
}

/** The name of the parameter that carries the searched words to the note. */
export const FIND_PARAMETER = 'find';

/**
 * @param page - A result.
 * @param found - The words, to be marked on arrival.
 * @returns The note, its places in the order of their worth.
 */
export function groupOf(page: PagefindPage, found: string): NoteGroup {
  const note = page.raw_url;
  const name = page.meta.title ?? '';
  const places = byRelevance(page, foundTerms(found));
  const opening = page.sub_results.find((part) => !part.anchor);
  return {
    note,
    url: arrivalUrl(note, found),
    title: name,
    titleParts: titleParts(name, foundTerms(found)),
    tags: page.meta.tags?.split(' · ').filter(Boolean) ?? [],
    excerpt: excerptParts(opening?.excerpt ?? (places.length > 0 ? '' : page.excerpt)),
    hits: places.map((part) => hitOf(part, note, found)),
  };
}

function hitOf({anchor, title, excerpt}: PagefindSubResult, note: string, found: string): Hit {
  const isTip = anchor?.element === 'aside';
  return {
    kind: isTip ? 'tip' : 'heading',
    title,
    titleParts: isTip ? [{text: title, marked: false}] : titleParts(title, foundTerms(found)),
    url: arrivalUrl(note, found, anchor?.id),
    excerpt: isTip ? excerptParts(excerpt) : withoutHeading(excerptParts(excerpt), title),
  };
}

/** The excerpt of a section often begins with its heading, or the end of it, which stands above it already. */
function withoutHeading(parts: ExcerptPart[], heading: string): ExcerptPart[] {
  const text = `${parts.map((part) => part.text).join('')} `;
  const sentence = `${heading}${/[\p{L}\p{N})]$/u.test(heading) ? '.' : ''}`;
  const starts = cutWords(heading).map(({start}) => start);
  const from = [0, ...starts].find((start) => text.startsWith(`${sentence.slice(start)} `));
  return from === undefined ? parts : withoutStart(parts, sentence.length - from + 1);
}

function withoutStart(parts: readonly ExcerptPart[], length: number): ExcerptPart[] {
  let left = length;
  return parts.flatMap((part) => {
    const text = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    return text === '' ? [] : [{...part, text}];
  });
}

function arrivalUrl(note: string, found: string, id?: string): string {
  const query = found === '' ? '' : `?${new URLSearchParams({[FIND_PARAMETER]: found})}`;
  return `${note}${query}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}
