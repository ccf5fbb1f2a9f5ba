/** A note as the page that Pagefind reads: its words and nothing else, weighted. */
import {nameKey} from '../name-key.js';
import {type IndexWord, indexWords} from './index-words.js';
import type {NoteRecord, SectionRecord} from './note-record.js';

/** How much more than running text the parts of a note count, 0 to 10. */
export interface PartWeights {
  heading: number;
  tip: number;
}

/** A note for Pagefind. */
export interface PagefindPage {
  html: string;
  /** What is shown of each word of the page, in their order: Pagefind itself would show what it reads. */
  shown: string[];
  /** All words, also those of the title, the aliases and the tags; folded. */
  words: string[];
}

const NAME_WEIGHT = 0.5;
/** The elements of headings and tips: Pagefind writes a full stop behind an `h2` or `p`. */
const ELEMENTS = {heading: 'header', tip: 'aside'} as const;

/**
 * Writes a note for Pagefind.
 *
 * @param note - The note.
 * @param weights - What its parts count.
 * @returns HTML whose metadata are the title, the aliases and the tags, whose filters are `tag`, `note` and `tips`, and
 * whose anchors are the headings and the tips. The tips of a section follow its text, so that each sub-result holds just
 * its own words.
 */
export function pagefindPage(note: NoteRecord, weights: PartWeights): PagefindPage {
  const page: PagefindPage = {html: '', shown: [], words: []};
  const meta = [
    words('title', note.title, page),
    key('name', [note.title]),
    ...(note.aliases.length > 0 ? [words('aliases', note.aliases.join(' · '), page), key('names', note.aliases)] : []),
    ...(note.tags.length > 0 ? [words('tags', note.tags.join(' · '), page)] : []),
    ...note.tags.map((tag) => filter('tag', tag)),
    filter('note', note.url),
    ...(note.sections.some(({tips}) => tips.length > 0) ? [filter('tips', 'yes')] : []),
  ];
  const body = note.sections.map((section) => sectionHtml(section, weights, page)).join(' ');
  page.html = `<html><body data-pagefind-body><div data-pagefind-ignore>${meta.join('')}</div>${body}</body></html>`;
  return page;
}

function sectionHtml({heading, text, tips}: SectionRecord, weights: PartWeights, page: PagefindPage): string {
  const parts = [
    heading ? part('heading', heading.id, heading.text, shownWords(sentence(heading.text), page), weights.heading) : '',
    shownWords(text, page, true),
    ...tips.map(({id, label, text: tip}) => part('tip', id, label || '–', shownWords(tip, page), weights.tip)),
  ];
  return parts.filter(Boolean).join(' ');
}

function part(kind: keyof typeof ELEMENTS, id: string, title: string, text: string, weight: number): string {
  const attributes = `id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(title)}" data-pagefind-weight="${weight}"`;
  return `<${ELEMENTS[kind]} ${attributes}> ${text} </${ELEMENTS[kind]}>`;
}

/** A heading is told from the text behind it. */
function sentence(heading: string): string {
  return /[\p{L}\p{N})]$/u.test(heading) ? `${heading}.` : heading;
}

/** In running text a word of `sqs_delay_queue.png` says less than the same word in a sentence. */
function shownWords(text: string, page: PagefindPage, isRunning = false): string {
  const found = wordsOf(text, page);
  for (const [at, {shown}] of found.entries()) page.shown.push(at === found.length - 1 ? `${shown} ` : shown);
  // A word has nothing that HTML would read otherwise.
  return found.map(({token, isOfName}) => (isRunning && isOfName ? lighter(token) : token)).join(' ');
}

function wordsOf(text: string, page: PagefindPage): IndexWord[] {
  const found = indexWords(wellFormed(text));
  for (const {whole} of found) if (whole !== undefined) page.words.push(whole);
  return found;
}

function lighter(html: string): string {
  return `<i data-pagefind-weight="${NAME_WEIGHT}">${html}</i>`;
}

function words(name: string, value: string, page: PagefindPage): string {
  const tokens = wordsOf(value, page).map(({token}) => token);
  return `<p data-pagefind-meta="${name}">${tokens.join(' ')}</p>`;
}

function key(name: string, values: readonly string[]): string {
  return `<p data-pagefind-meta="${name}">${escapeHtml(values.map(nameKey).join(' '))}</p>`;
}

/** A filter's value is compared, not searched: as it is. */
function filter(name: string, value: string): string {
  return `<p data-pagefind-filter="${name}">${escapeHtml(wellFormed(value))}</p>`;
}

/** Half a character (a lone surrogate, out of an escape in front matter) ends Pagefind: it becomes a replacement sign. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function escapeHtml(text: string): string {
  return wellFormed(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
