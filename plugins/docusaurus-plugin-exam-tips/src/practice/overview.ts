/** How far a reader has come, and what the next days bring. */
import type {Progress} from './progress.js';
import {dayOf, type PracticeCard, progressOf} from './queue.js';

/** How many tips are to be asked today, were never seen, and are learned for now; and how many of them all are weak. */
export interface Tally {
  due: number;
  fresh: number;
  learned: number;
  /** Forgotten before, and not yet sure again. */
  weak: number;
}

/** A tip, as far as the overview has to know it. */
export interface OverviewItem extends PracticeCard {
  places: readonly {key: string; formerKey?: string; slug: string}[];
  tags: readonly string[];
}

/** See {@link overviewOf}. */
export interface Overview {
  all: Tally;
  /** By slug. */
  notes: ReadonlyMap<string, Tally>;
  tags: ReadonlyMap<string, Tally>;
  /** How many tips come due today and on each day after it. */
  forecast: readonly number[];
}

/** For so many days ahead something can be told. */
const DAYS = 14;

/** A tip that rests longer than this, in days, is sure. */
const SURE = 21;

/**
 * @param items - The tips that are practised.
 * @param progress - What is remembered.
 * @param isKnown - Whether a tip is ticked as known.
 * @param now - Milliseconds.
 * @returns The counts.
 */
export function overviewOf<Item extends OverviewItem>(
  items: readonly Item[],
  progress: Progress,
  isKnown: (item: Item) => boolean,
  now: number,
): Overview {
  const ends = dayEnds(now);
  const all = emptyTally();
  const notes = new Map<string, Tally>();
  const tags = new Map<string, Tally>();
  const forecast = ends.map(() => 0);
  for (const item of items) {
    const {card} = progressOf(item, progress);
    const day = card ? ends.findIndex((end) => card.due < end) : -1;
    if (day >= 0) forecast[day] = (forecast[day] ?? 0) + 1;
    const isWeak = card !== undefined && card.lapses > 0 && card.days < SURE;
    const kind = card ? (day === 0 ? 'due' : 'learned') : isKnown(item) ? 'learned' : 'fresh';
    const slugs = [...new Set(item.places.map((place) => place.slug))];
    const its = [all, ...slugs.map((slug) => tallyIn(notes, slug)), ...item.tags.map((tag) => tallyIn(tags, tag))];
    for (const tally of its) {
      tally[kind] += 1;
      if (isWeak) tally.weak += 1;
    }
  }
  return {all, notes, tags, forecast};
}

/** What a reader has to do until the exam. */
export interface ExamPlan {
  /** Whole days until then: 0 on the day itself. */
  daysLeft: number;
  /** How many new tips a day take in all of them in time. */
  newPerDay: number;
}

/** Of the days before an exam so many are for what was seen already, and at most a quarter of them. */
const REVIEW_DAYS = 3;

/**
 * @param exam - The day of the exam: `2030-06-15`.
 * @param fresh - How many tips were never seen.
 * @param now - Milliseconds.
 * @returns The plan; undefined where the day is over or is none.
 */
export function planUntil(exam: string, fresh: number, now: number): ExamPlan | undefined {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = exam.split('-').map(Number);
  const today = new Date(now);
  // Days are counted by the calendar: not all of them have 24 hours.
  const left = Date.UTC(year, month - 1, day) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const daysLeft = left / 86_400_000;
  if (!Number.isFinite(daysLeft) || daysLeft < 0) return undefined;
  const learning = Math.max(1, daysLeft - Math.min(REVIEW_DAYS, Math.floor(daysLeft / 4)));
  return {daysLeft, newPerDay: Math.ceil(fresh / learning)};
}

function dayEnds(now: number): number[] {
  const date = new Date(now);
  return Array.from({length: DAYS}, (_, day) => dayOf(new Date(date).setDate(date.getDate() + day))[1]);
}

function tallyIn(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function emptyTally(): Tally {
  return {due: 0, fresh: 0, learned: 0, weak: 0};
}
