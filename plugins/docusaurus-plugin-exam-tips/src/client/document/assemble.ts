/** A note as a part of a document for paper: links lead to pages of the document, or are written out below the note. */
import {isolate} from '../isolate.js';
import {decoded, plainPath} from '../plain-path.js';
import type {DocumentNote} from './folders.js';

/** The class of the number that a link to a page of the document has behind it; the attribute names what it leads to. */
export const PAGE_REFERENCE = 'exam-document-page';

/** A heading for the contents. */
export interface DocumentHeading {
  id: string;
  text: string;
}

/** A note of a document. */
export interface DocumentPart {
  note: DocumentNote;
  /** The id of its title. */
  id: string;
  /** Its headings of level 2. */
  headings: DocumentHeading[];
  /** What stands below its title. */
  body: Element;
  /** Addresses that its links lead to, outside of the document; the first has the number 1. */
  links: string[];
}

/**
 * @param number - A note's place in the document, from 0.
 * @returns What the ids in it begin with.
 */
export function partPrefix(number: number): string {
  return `part-${number + 1}`;
}

/**
 * @param notes - All notes of a document.
 * @returns Their addresses, made comparable → what the ids in them begin with.
 */
export function placesOf(notes: readonly DocumentNote[]): Map<string, string> {
  return new Map(notes.map(({url}, index) => [plainPath(url), partPrefix(index)]));
}

/**
 * Makes a note a part of a document.
 *
 * @param article - What its page has below the title; stays as it is.
 * @param note - The note.
 * @param number - Its place in the document, from 0.
 * @param places - See {@link placesOf}.
 * @param origin - Where the site stands: `https://cribsheet.example`.
 * @returns The part.
 */
export function documentPart(
  article: Element,
  note: DocumentNote,
  number: number,
  places: ReadonlyMap<string, string>,
  origin: string,
): DocumentPart {
  const prefix = partPrefix(number);
  const body = isolate(article, note.url, `${prefix}-`);
  const links: string[] = [];
  for (const back of Array.from(body.querySelectorAll('[data-footnote-backref]'))) back.remove();
  for (const link of Array.from(body.querySelectorAll('a[href]'))) {
    const url = new URL(link.getAttribute('href') ?? '', origin + note.url);
    const place = url.origin === origin ? places.get(plainPath(url.pathname)) : undefined;
    const target = place === undefined ? undefined : [place, decoded(url.hash.slice(1))].filter(Boolean).join('-');
    if (target !== undefined) refer(link, target, place !== prefix);
    else if (isSaid(link, url)) link.setAttribute('href', url.href);
    else noteBelow(link, url.href, links);
  }
  const headings = Array.from(body.querySelectorAll('h2[id]'), (heading) => ({
    id: heading.id,
    text: heading.textContent?.trim() ?? '',
  }));
  return {note, id: prefix, headings, body, links};
}

/** Leads to a page of the document, and says which. Within its own note a reader finds the place. */
function refer(link: Element, target: string, isElsewhere: boolean): void {
  link.setAttribute('href', `#${encodeURIComponent(target)}`);
  if (!isElsewhere || link.textContent?.trim() === '') return;
  const page = link.ownerDocument.createElement('span');
  page.className = PAGE_REFERENCE;
  page.dataset.target = target;
  link.after(page);
}

function noteBelow(link: Element, address: string, links: string[]): void {
  link.setAttribute('href', address);
  const known = links.indexOf(address);
  const number = known < 0 ? links.push(address) : known + 1;
  const sign = link.ownerDocument.createElement('sup');
  sign.textContent = String(number);
  link.after(sign);
}

/** Tags and pictures need no address on paper, and an address that stands there is said. */
function isSaid(link: Element, url: URL): boolean {
  const text = link.textContent?.trim() ?? '';
  return text === '' || text === url.href || `${text}/` === url.href || text.startsWith('#') || link.matches('.tag');
}
