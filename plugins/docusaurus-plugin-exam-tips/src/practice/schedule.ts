/** When a tip is asked again, by FSRS. Nothing else loads its library, so that just the practice page carries it. */
import {type Card, type CardInput, createEmptyCard, fsrs, type Grade} from 'ts-fsrs';
import type {CardProgress} from './progress.js';

/** How well a tip was known: Again, Hard, Good, Easy. */
export type PracticeGrade = 1 | 2 | 3 | 4;

/** All grades, worst first. */
export const GRADES: readonly PracticeGrade[] = [1, 2, 3, 4];

/** FSRS with its own defaults: nine of ten tips are to be known when they are asked. */
const scheduler = fsrs();

/**
 * @param progress - What is remembered of a tip; undefined for a new one.
 * @param grade - How well it was known.
 * @param now - Milliseconds.
 * @returns What is to be remembered from now on.
 */
export function gradeCard(progress: CardProgress | undefined, grade: PracticeGrade, now: number): CardProgress {
  const {card} = scheduler.next(toCard(progress, now), new Date(now), grade as Grade);
  const answered = (progress?.answered ?? 0) + (grade === 1 ? 0 : 1);
  const reviews = progress ? progress.reviews : [];
  return {
    ...fromCard(card, progress?.first ?? now, now),
    ...(answered > 0 && {answered}),
    ...(reviews && {reviews: [...reviews, [now, grade]]}),
  };
}

/**
 * @param progress - What is remembered of a tip; undefined for a new one.
 * @param now - Milliseconds.
 * @returns How long it would rest after each grade, in milliseconds; in the order of {@link GRADES}.
 */
export function previewIntervals(progress: CardProgress | undefined, now: number): number[] {
  const preview = scheduler.repeat(toCard(progress, now), new Date(now));
  return GRADES.map((grade) => preview[grade as Grade].card.due.getTime() - now);
}

function toCard(progress: CardProgress | undefined, now: number): Card | CardInput {
  if (!progress) return createEmptyCard(new Date(now));
  const {due, last, stability, difficulty, days, steps, reps, lapses, state} = progress;
  return {
    due,
    last_review: last,
    stability,
    difficulty,
    scheduled_days: days,
    // FSRS counts it anew from the last review; its type still asks for it.
    elapsed_days: 0,
    learning_steps: steps,
    reps,
    lapses,
    state,
  };
}

function fromCard(card: Card, first: number, last: number): CardProgress {
  const {due, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state} = card;
  return {
    due: due.getTime(),
    first,
    last,
    stability,
    difficulty,
    days: scheduled_days,
    steps: learning_steps,
    reps,
    lapses,
    state,
  };
}
