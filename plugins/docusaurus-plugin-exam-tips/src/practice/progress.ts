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
  /** How many of its questions were answered since: the next one is asked by turns. Absent where it is the first's turn. */
  answered?: number;
}

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

/**
 * Joins the progress of two devices: of each tip what was asked later counts.
 *
 * @param own - What is remembered here.
 * @param other - What comes from elsewhere.
 * @returns Both.
 */
export function mergeProgress(own: Progress, other: Progress): Progress {
  const cards = new Map(own.cards);
  for (const [key, card] of other.cards) {
    const present = cards.get(key);
    if (!present || present.last < card.last) cards.set(key, card);
  }
  const exam = own.exam ?? other.exam;
  return {...own, cards, ...(exam !== undefined && {exam})};
}

function isCard(value: unknown): value is CardProgress {
  const card = value as Partial<Record<string, unknown>> | null;
  if (typeof card !== 'object' || card === null) return false;
  return (
    NUMBERS.every((name) => Number.isFinite(card[name]) && Number(card[name]) >= 0) &&
    isState(card.state) &&
    isCount(card.answered)
  );
}

function isCount(count: unknown): boolean {
  return count === undefined || (Number.isSafeInteger(count) && Number(count) > 0);
}

function isState(state: unknown): boolean {
  return state === 1 || state === 2 || state === 3;
}
