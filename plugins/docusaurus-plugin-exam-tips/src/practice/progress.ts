/** How far a reader has come with each tip: kept in this browser, and carried by the file of known tips. */

/** Where it is kept: JSON of {@link StoredProgress}. */
export const PROGRESS_STORAGE_KEY = 'exam-tips:practice';

/** How many new tips a day can bring. */
export const NEW_PER_DAY = [5, 10, 20, 50, 100] as const;

/** What is remembered of one tip. Times are in milliseconds, the rest is FSRS's memory of a card. */
export interface CardProgress {
  /** When it is asked again. */
  due: number;
  /** When it was asked for the first time. */
  first: number;
  /** When it was asked last. */
  last: number;
  stability: number;
  difficulty: number;
  /** Days between `last` and `due`; 0 within a day. */
  days: number;
  /** How many learning steps it has taken. */
  steps: number;
  /** How often it was asked. */
  reps: number;
  /** How often it was forgotten. */
  lapses: number;
  /** FSRS's states: 1 learning, 2 review, 3 learning again. */
  state: number;
  /** When it was asked and how well it was known, oldest first: two devices are joined by it. Absent in what older versions kept. */
  reviews?: readonly Review[];
  /** How many of its questions were answered since: the next one is asked by turns. Absent where it is the first's turn. */
  answered?: number;
}

/** An answer: milliseconds, and a grade from 1 to 4. */
export type Review = readonly [time: number, grade: number];

/** All that is remembered. */
export interface Progress {
  /** By the key of a tip's place, as known tips are. */
  cards: ReadonlyMap<string, CardProgress>;
  newPerDay: number;
  /** The day of the exam: `2030-06-15`. */
  exam?: string;
  /** Whether answers are to be remembered, and never chosen. */
  recall?: boolean;
}

/** The same as JSON. */
export interface StoredProgress {
  cards: {[key: string]: CardProgress};
  newPerDay: number;
  exam?: string;
  recall?: boolean;
}

/** Nothing practised so far. */
export const NO_PROGRESS: Progress = {cards: new Map(), newPerDay: 20};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const NUMBERS = [
  'due',
  'first',
  'last',
  'stability',
  'difficulty',
  'days',
  'steps',
  'reps',
  'lapses',
  'state',
] as const;

const TIMES = ['due', 'first', 'last'] as const;

/** As far as a day of FSRS's 36,500 may be added to. In milliseconds. */
const MAX_TIME = 4e15;

/** FSRS takes less for no memory at all. In days. */
const MIN_STABILITY = 0.001;

/**
 * @param progress - What is remembered.
 * @returns The same as plain data, sorted by key.
 */
export function storeProgress({cards, newPerDay, exam, recall}: Progress): StoredProgress {
  const sorted = [...cards].sort(([a], [b]) => (a < b ? -1 : 1));
  return {cards: Object.fromEntries(sorted), newPerDay, ...(exam && {exam}), ...(recall && {recall})};
}

/**
 * @param value - What {@link storeProgress} made; anything else.
 * @returns What of it can be read; undefined where it is no progress at all.
 */
export function restoreProgress(value: unknown): Progress | undefined {
  const {cards, newPerDay, exam, recall} = (value ?? {}) as Partial<Record<keyof StoredProgress, unknown>>;
  if (typeof cards !== 'object' || cards === null) return undefined;
  return {
    cards: new Map(Object.entries(cards).filter((entry): entry is [string, CardProgress] => isCard(entry[1]))),
    newPerDay: NEW_PER_DAY.find((count) => count === newPerDay) ?? NO_PROGRESS.newPerDay,
    ...(typeof exam === 'string' && DAY.test(exam) && {exam}),
    ...(recall === true && {recall}),
  };
}

/**
 * Reads progress from the browser's storage or from a file of known tips, where it stands under `practice`.
 *
 * @param text - JSON; anything else.
 * @returns The progress, or undefined where there is none.
 */
export function readProgress(text: string | null): Progress | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as {practice?: unknown} | null;
    return restoreProgress(value?.practice ?? value);
  } catch {
    return undefined;
  }
}

function isCard(value: unknown): value is CardProgress {
  const card = value as Partial<Record<string, unknown>> | null;
  if (typeof card !== 'object' || card === null) return false;
  return (
    NUMBERS.every((name) => Number.isFinite(card[name]) && Number(card[name]) >= 0) &&
    TIMES.every((name) => Number(card[name]) <= MAX_TIME) &&
    Number(card.stability) >= MIN_STABILITY &&
    Number(card.difficulty) >= 1 &&
    isState(card.state) &&
    isCount(card.answered) &&
    (card.reviews === undefined || isReviews(card.reviews))
  );
}

function isCount(count: unknown): boolean {
  return count === undefined || (Number.isSafeInteger(count) && Number(count) > 0);
}

function isReviews(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (review) =>
        Array.isArray(review) &&
        Number.isFinite(review[0]) &&
        Math.abs(review[0]) <= MAX_TIME &&
        [1, 2, 3, 4].includes(review[1]),
    )
  );
}

function isState(state: unknown): boolean {
  return state === 1 || state === 2 || state === 3;
}
