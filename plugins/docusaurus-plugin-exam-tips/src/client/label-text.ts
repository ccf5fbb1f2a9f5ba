import {translate} from '@docusaurus/Translate';
import {CARD_LABEL} from '../cards.js';

/**
 * @param label - The label of a tip, as typed, or what cards are called.
 * @returns It as a reader sees it: cards are called so in the language of the site.
 */
export function labelText(label: string): string {
  return label === CARD_LABEL ? translate({id: 'theme.examTips.card', message: 'Card'}) : label;
}
