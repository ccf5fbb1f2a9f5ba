import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import type {ItemCounts} from '../item-counts.js';

/** Says how many there are, in the site's language. */
export interface Counted {
  /** "7 exam tips and 2 cards" */
  items(counts: ItemCounts): string;
  /** "3 notes" */
  notes(count: number): string;
  /** "2 pages" */
  pages(count: number): string;
}

/** @returns Functions that put a number and its noun together. */
export function useCounted(): Counted {
  const {selectMessage} = usePluralForm();
  const tips = (count: number) =>
    selectMessage(
      count,
      translate({id: 'theme.examTips.count.tips', message: 'One exam tip|{count} exam tips'}, {count}),
    );
  const cards = (count: number) =>
    selectMessage(count, translate({id: 'theme.examTips.count.cards', message: 'One card|{count} cards'}, {count}));
  return {
    items: (counts) => {
      if (counts.cards === 0) return tips(counts.tips);
      if (counts.tips === 0) return cards(counts.cards);
      return translate(
        {id: 'theme.examTips.count.both', message: '{tips} and {cards}'},
        {tips: tips(counts.tips), cards: cards(counts.cards)},
      );
    },
    notes: (count) =>
      selectMessage(count, translate({id: 'theme.examTips.count.notes', message: 'one note|{count} notes'}, {count})),
    pages: (count) =>
      selectMessage(count, translate({id: 'theme.examTips.count.pages', message: 'One page|{count} pages'}, {count})),
  };
}
