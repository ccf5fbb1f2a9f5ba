import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';

/** Says how many there are, in the site's language. */
export interface Counted {
  /** "7 exam tips" */
  tips(count: number): string;
  /** "3 notes" */
  notes(count: number): string;
  /** "2 pages" */
  pages(count: number): string;
}

/** @returns Functions that put a number and its noun together. */
export function useCounted(): Counted {
  const {selectMessage} = usePluralForm();
  return {
    tips: (count) =>
      selectMessage(
        count,
        translate({id: 'theme.examTips.count.tips', message: 'One exam tip|{count} exam tips'}, {count}),
      ),
    notes: (count) =>
      selectMessage(count, translate({id: 'theme.examTips.count.notes', message: 'one note|{count} notes'}, {count})),
    pages: (count) =>
      selectMessage(count, translate({id: 'theme.examTips.count.pages', message: 'One page|{count} pages'}, {count})),
  };
}
