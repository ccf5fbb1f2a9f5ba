import type {CardProgress, Progress} from './progress.js';

/** An answer that may be taken back. */
export interface GivenAnswer {
  /** The tip in the list. */
  entryKey: string;
  /** The key that its progress is kept under. */
  place: string;
  /** What was remembered before. */
  before: CardProgress | undefined;
}

/**
 * @param progress - What is remembered.
 * @param answer - The answer to take back.
 * @returns What was remembered before it.
 */
export function takeBack(progress: Progress, {place, before}: GivenAnswer): Progress {
  const cards = new Map(progress.cards);
  if (before) cards.set(place, before);
  else cards.delete(place);
  return {...progress, cards};
}
