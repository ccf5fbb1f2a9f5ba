/** The way to a tip: the note, then the headings that it stands under. */
import type {PublishedNote, RenderedTip} from 'docusaurus-plugin-obsidian-vault';
import type {ExamTip, TipHeading} from './model.js';

/**
 * @param headings - What a tip stands under, outermost first.
 * @param note - Its note.
 * @param url - The note's address.
 * @returns The same without a heading that says the note's title, which stands before them in every trail, and that heading.
 */
export function shownTrail(
  headings: RenderedTip['headings'],
  {title, titleId}: Pick<PublishedNote, 'title' | 'titleId'>,
  url: string,
): Pick<ExamTip, 'headings' | 'titleHeading'> {
  const [first, ...others] = headings.map(({text, id}): TipHeading => ({text, url: `${url}#${id}`}));
  if (!first) return {headings: []};
  const isTitle = headings[0]?.id === titleId || first.text.toLowerCase() === title.toLowerCase();
  return isTitle ? {headings: others, titleHeading: first} : {headings: [first, ...others]};
}

/**
 * @param tip - A tip.
 * @returns All headings that it stands under, outermost first.
 */
export function allHeadings({headings, titleHeading}: Pick<ExamTip, 'headings' | 'titleHeading'>): TipHeading[] {
  return titleHeading ? [titleHeading, ...headings] : headings;
}
