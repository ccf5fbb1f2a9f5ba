/** How far a reader has come with each note, without the tips themselves: keys tell whose they are. */
import type {Progress} from './progress.js';
import {dayOf} from './queue.js';

/**
 * @param progress - What is remembered.
 * @param known - The keys of the tips that are ticked as known.
 * @param now - Milliseconds.
 * @returns Path of a note in the vault → how many of its tips are learned: ticked, or not due today.
 */
export function learnedByNote(
  progress: Progress,
  known: ReadonlySet<string>,
  now: number,
): ReadonlyMap<string, number> {
  const [, tomorrow] = dayOf(now);
  const learned = new Set(known);
  for (const [key, {due}] of progress.cards) {
    if (due >= tomorrow) learned.add(key);
    else learned.delete(key);
  }
  const counts = new Map<string, number>();
  for (const key of learned) {
    const path = key.slice(0, key.lastIndexOf('#'));
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}
