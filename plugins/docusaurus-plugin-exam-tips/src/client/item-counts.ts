/** How many of what a list holds. */
export interface ItemCounts {
  tips: number;
  cards: number;
}

/**
 * @param entries - What a list holds.
 * @returns How many of them are exam tips, and how many cards.
 */
export function itemCounts(entries: readonly {isCard: boolean}[]): ItemCounts {
  const cards = entries.filter(({isCard}) => isCard).length;
  return {tips: entries.length - cards, cards};
}
