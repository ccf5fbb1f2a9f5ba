/** Tips as a reader sees them: the same tip in two places is one entry. */
import type {ExamTip, TipHeading} from '../model.js';

/** One place where a tip stands. */
export interface TipPlace {
  /** What the tip is known by, in the list of known tips. */
  key: string;
  /** What it was known by before it had a name of its own. */
  formerKey?: string;
  url: string;
  note: ExamTip['note'];
  /** The note's name in this plugin's addresses. */
  slug: string;
  headings: TipHeading[];
  /** Its number among all tips, in reading order. */
  order: number;
}

/** A tip with all its places. */
export interface TipEntry {
  /** Unique in the list; the key of its first place. */
  key: string;
  label: string;
  foldedLabel: string;
  text: string;
  /** Formatted; the bare text as long as something is `missing`. */
  html: string;
  /** The piece that its HTML stands in, as long as that was not fetched. */
  missing?: number;
  /** Whether it is a flashcard. */
  isCard: boolean;
  /** Whether practice asks it. */
  isAsked: boolean;
  /** The numbers of the questions that practice asks of it, one at a time: see `questionsOf`. */
  questions: readonly number[];
  /** The tags of all its notes. */
  tags: readonly string[];
  foldedTags: readonly string[];
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
 * @param entry - A tip.
 * @returns All that it is or was known by, in any of its places.
 */
export function keysOf({places}: Pick<TipEntry, 'places'>): string[] {
  return places.flatMap(({key, formerKey}) => (formerKey === undefined ? [key] : [key, formerKey]));
}
