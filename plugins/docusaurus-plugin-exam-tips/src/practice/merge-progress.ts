/** Joins the progress of two devices. It needs the scheduler, so pages but practice load it when a file is read. */
import type {CardProgress, Progress, Review} from './progress.js';
import {gradeCard, type PracticeGrade} from './schedule.js';

/**
 * Joins the progress of two devices without loss: a tip that was practised on both is scheduled as if all its answers had been
 * given on one. Where an older version kept no answers, what was asked later counts.
 *
 * @param own - What is remembered here.
 * @param other - What comes from elsewhere.
 * @returns Both.
 */
export function mergeProgress(own: Progress, other: Progress): Progress {
  const cards = new Map(own.cards);
  for (const [key, card] of other.cards) {
    const present = cards.get(key);
    cards.set(key, present ? mergeCards(present, card) : card);
  }
  const exam = own.exam ?? other.exam;
  return {...own, cards, ...(exam !== undefined && {exam})};
}

function mergeCards(a: CardProgress, b: CardProgress): CardProgress {
  const later = b.last > a.last ? b : a;
  if (!isWhole(a) || !isWhole(b)) return later;
  const reviews = new Map([...a.reviews, ...b.reviews].map((review) => [review.join(), review]));
  if (reviews.size === later.reps) return later;
  const inOrder = [...reviews.values()].sort(([x, one], [y, other]) => x - y || one - other);
  return inOrder.reduce<CardProgress | undefined>(
    (card, [time, grade]) => gradeCard(card, grade as PracticeGrade, time),
    undefined,
  ) as CardProgress;
}

/** Whether every answer is known. */
function isWhole(card: CardProgress): card is CardProgress & {reviews: readonly Review[]} {
  return card.reviews !== undefined && card.reviews.length === card.reps;
}
