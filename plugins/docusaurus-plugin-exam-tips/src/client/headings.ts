import type {ExamNote} from '../model.js';
import {headingKey, type TipEntry} from './entries.js';
import type {TipFilter} from './filter.js';

/** A heading that has tips. */
export interface HeadingChoice {
  /** See {@link headingKey}. */
  key: string;
  text: string;
  /** How many tips stand under it. */
  count: number;
}

/**
 * Lists the headings that can be chosen: those of the chosen notes, for a whole vault has too many of them.
 *
 * @param entries - All tips.
 * @param filter - What is chosen.
 * @param notes - All notes with tips.
 * @returns The headings in reading order, each with the way to it.
 */
export function headingChoices(
  entries: readonly TipEntry[],
  filter: TipFilter,
  notes: readonly ExamNote[],
): HeadingChoice[] {
  const narrowed = filter.headings.map((key) => key.slice(0, key.indexOf('#')));
  const chosen = notes.filter(({slug}) => notes.length === 1 || filter.notes.includes(slug) || narrowed.includes(slug));
  const titles = new Map(chosen.map(({slug, title}) => [slug, chosen.length > 1 ? [title] : []]));
  const choices = new Map<string, HeadingChoice>();
  for (const {places} of entries) {
    for (const {slug, headings} of places) {
      const title = titles.get(slug);
      if (!title) continue;
      headings.forEach((heading, index) => {
        const key = headingKey(slug, heading);
        const way = headings.slice(0, index + 1).map(({text}) => text);
        const choice = choices.get(key) ?? {key, text: [...title, ...way].join(' › '), count: 0};
        choices.set(key, {...choice, count: choice.count + 1});
      });
    }
  }
  return Array.from(choices.values());
}
