/** Which tips today brings, and which one is next. */
import type {CardProgress, Progress} from './progress.js';

/** FSRS's state of a tip that rests for days. */
const REVIEW = 2;

/** A tip to practise: its key comes first, then the keys of the other places that say the same. */
export interface PracticeCard {
  places: readonly {key: string; formerKey?: string}[];
}

/** What today brings. */
export interface Queue<Item extends PracticeCard> {
  /** Seen before and to be asked today, in the order in which they came due. */
  due: Item[];
  /** Never seen, as many as today may still bring, in reading order. */
  fresh: Item[];
  /** Never seen, and not for today. */
  waiting: number;
  /** When the next tip comes due after today; undefined where none will. */
  next: number | undefined;
}

/** What is known of now. */
export interface PracticeDay {
  /** Milliseconds. */
  now: number;
  /** New tips that the reader asked for today beyond the usual number. */
  more: number;
}

/**
 * @param item - A tip.
 * @param progress - What is remembered.
 * @returns The key that its progress is kept under, at any of its places, and the progress if there is some.
 */
export function progressOf(item: PracticeCard, {cards}: Progress): {key: string; card: CardProgress | undefined} {
  let latest: {key: string; card: CardProgress} | undefined;
  for (const {key, formerKey} of item.places) {
    // What was remembered under an earlier key goes on under the new one.
    for (const name of formerKey === undefined ? [key] : [key, formerKey]) {
      const card = cards.get(name);
      if (card && (!latest || card.last > latest.card.last)) latest = {key, card};
    }
  }
  return latest ?? {key: item.places[0]?.key ?? '', card: undefined};
}

/**
 * @param items - The tips to practise, in reading order.
 * @param progress - What is remembered.
 * @param isKnown - Whether a tip is ticked as known: then it is not taken up as a new one.
 * @param day - What is known of now.
 * @returns What today brings.
 */
export function queueOf<Item extends PracticeCard>(
  items: readonly Item[],
  progress: Progress,
  isKnown: (item: Item) => boolean,
  {now, more}: PracticeDay,
): Queue<Item> {
  const [, tomorrow] = dayOf(now);
  const seen = items.flatMap((item) => {
    const {card} = progressOf(item, progress);
    return card ? [{item, card}] : [];
  });
  const unseen = items.filter((item) => !progressOf(item, progress).card && !isKnown(item));
  const left = newTipsLeft(progress, {now, more});
  const due = seen.filter(({card}) => card.due < tomorrow).sort((a, b) => a.card.due - b.card.due);
  const later = seen.filter(({card}) => card.due >= tomorrow).map(({card}) => card.due);
  return {
    due: due.map(({item}) => item),
    fresh: unseen.slice(0, left),
    waiting: Math.max(0, unseen.length - left),
    next: later.length > 0 ? later.reduce((a, b) => Math.min(a, b)) : undefined,
  };
}

/**
 * @param progress - What is remembered.
 * @param day - What is known of now.
 * @returns How many new tips today may still bring.
 */
export function newTipsLeft(progress: Progress, {now, more}: PracticeDay): number {
  const [today, tomorrow] = dayOf(now);
  const begun = [...progress.cards.values()].filter(({first}) => first >= today && first < tomorrow).length;
  return Math.max(0, progress.newPerDay + more - begun);
}

/**
 * Chooses the tip to ask: first those that are due by now, then new ones, then those whose short rest is nearly over.
 *
 * @param queue - What today brings.
 * @param progress - What is remembered.
 * @param now - Milliseconds.
 * @param last - The tip that was asked last: another one comes first, if there is one.
 * @returns The tip; undefined where today is done.
 */
export function nextCard<Item extends PracticeCard>(
  {due, fresh}: Queue<Item>,
  progress: Progress,
  now: number,
  last?: Item,
): Item | undefined {
  const rests = (item: Item) => {
    const {card} = progressOf(item, progress);
    return card !== undefined && card.state !== REVIEW && card.due > now;
  };
  const order = [...due.filter((item) => !rests(item)), ...fresh, ...due.filter(rests)];
  return order.find((item) => item !== last) ?? order[0];
}

/**
 * @param now - Milliseconds.
 * @returns The reader's own day: midnight, and the next one.
 */
export function dayOf(now: number): [number, number] {
  const date = new Date(now);
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
  return [midnight(0), midnight(1)];
}
