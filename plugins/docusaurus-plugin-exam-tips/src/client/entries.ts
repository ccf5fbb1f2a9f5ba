/** Tips as a reader sees them: the same tip in two places is one entry. */
import type {ExamNote, ExamTip, TipHeading} from '../model.js';
import {fold} from './fold.js';

/** One place where a tip stands. */
export interface TipPlace {
  /** What the tip is known by, in the list of known tips. */
  key: string;
  url: string;
  note: ExamTip['note'];
  /** The note's name in this plugin's addresses. */
  slug: string;
  headings: TipHeading[];
  /** In the note's file. */
  line: number;
}

/** A tip with all its places. */
export interface TipEntry {
  /** Unique in the list; the key of its first place. */
  key: string;
  label: string;
  text: string;
  html: string;
  /** The tags of all its notes. */
  tags: string[];
  /** In reading order; at least one. */
  places: [TipPlace, ...TipPlace[]];
  /** Everything that words are looked for in, folded. */
  haystack: string;
}

/**
 * @param slug - A note.
 * @param heading - One of its headings.
 * @returns What the heading is known by in filters and addresses: `compute/ec2#pricing`.
 */
export function headingKey(slug: string, {url}: TipHeading): string {
  return slug + url.slice(url.indexOf('#'));
}

/**
 * Groups tips that say the same, under the same label, into entries.
 *
 * @param tips - In reading order.
 * @param notes - The notes that they stand in.
 * @returns The entries, in the order of their first places.
 */
export function toEntries(tips: readonly ExamTip[], notes: readonly ExamNote[]): TipEntry[] {
  const slugs = new Map(notes.map(({url, slug}) => [url, slug]));
  const entries = new Map<string, TipEntry>();
  for (const tip of tips) {
    const place = placeOf(tip, slugs.get(tip.note.url) ?? tip.note.path);
    const saying = sayingOf(tip);
    const entry = entries.get(saying);
    if (entry) addPlace(entry, place, tip);
    else entries.set(saying, newEntry(tip, place));
  }
  return [...entries.values()];
}

/** What makes two tips one. A tip without text, a picture say, is known by its HTML. */
function sayingOf({label, text, html}: ExamTip): string {
  const words = fold(text).split(/\s+/).filter(Boolean).join(' ');
  return JSON.stringify([fold(label), words === '' ? html : words]);
}

function placeOf({id, url, note, headings, line}: ExamTip, slug: string): TipPlace {
  return {key: `${note.path}#${id}`, url, note, slug, headings, line};
}

function newEntry(tip: ExamTip, place: TipPlace): TipEntry {
  const {label, text, html, tags} = tip;
  return {key: place.key, label, text, html, tags: [...tags], places: [place], haystack: haystackOf(tip)};
}

function addPlace(entry: TipEntry, place: TipPlace, tip: ExamTip): void {
  entry.places.push(place);
  entry.tags.push(...tip.tags.filter((tag) => !entry.tags.includes(tag)));
  entry.haystack += `\n${haystackOf(tip)}`;
}

function haystackOf({label, text, note, headings, tags}: ExamTip): string {
  const trail = headings.map((heading) => heading.text);
  return fold([label, text, note.title, ...trail, ...tags.map((tag) => `#${tag}`)].join('\n'));
}
