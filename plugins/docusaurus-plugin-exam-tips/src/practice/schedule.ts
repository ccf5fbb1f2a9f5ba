/** When a tip is asked again, by FSRS. Nothing else loads its library, so that just the practice page carries it. */
import {type Card, type CardInput, createEmptyCard, fsrs, type Grade} from 'ts-fsrs';
import type {CardProgress} from './progress.js';

/** How well a tip was known: Again, Hard, Good, Easy. */
export type PracticeGrade = 1 | 2 | 3 | 4;

/** All grades, worst first. */
export const GRADES: readonly PracticeGrade[] = [1, 2, 3, 4];

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** FSRS with its own defaults: nine of ten tips are to be known when they are asked. */
const scheduler = fsrs();

/**
 * @param progress - What is remembered of a tip; undefined for a new one.
 * @param grade - How well it was known.
 * @param now - Milliseconds.
 * @returns What is to be remembered from now on.
 */
export function gradeCard(progress: CardProgress | undefined, grade: PracticeGrade, now: number): CardProgress {
  const shift = shiftOf(progress, now);
  const {card} = scheduler.next(toCard(progress, now, shift), new Date(now + shift), grade as Grade);
  const answered = (progress?.answered ?? 0) + (grade === 1 ? 0 : 1);
  const reviews = progress ? progress.reviews : [];
  return {
    ...fromCard(card, shift, progress?.first ?? now, now),
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
  const shift = shiftOf(progress, now);
  const preview = scheduler.repeat(toCard(progress, now, shift), new Date(now + shift));
  return GRADES.map((grade) => preview[grade as Grade].card.due.getTime() - shift - now);
}

/** The last answer; one that is still to come by this clock was given by another, and counts as given now. */
function lastOf(progress: CardProgress | undefined, now: number): number {
  return Math.min(progress?.last ?? now, now);
}

/**
 * FSRS counts the days between two answers by the midnights of universal time between them: in the afternoon of California two
 * minutes would be a day. With the last answer at noon days are counted from it, the nearest number: a night is a day, wherever the
 * reader is, and two devices come to the same.
 */
function shiftOf(progress: CardProgress | undefined, now: number): number {
  return DAY / 2 - (lastOf(progress, now) % DAY);
}

function toCard(progress: CardProgress | undefined, now: number, shift: number): Card | CardInput {
  if (!progress) return createEmptyCard(new Date(now + shift));
  const {due, stability, difficulty, days, steps, reps, lapses, state} = progress;
  return {
    due: due + shift,
    last_review: lastOf(progress, now) + shift,
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

function fromCard(card: Card, shift: number, first: number, last: number): CardProgress {
  const {due, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state} = card;
  return {
    due: due.getTime() - shift,
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
