/** Which notes today's practice needs the tips of: of thousands of tips a day brings a few. */
import type {Progress} from './progress.js';
import {dayOf} from './queue.js';

/** A note, as far as practice has to know it. */
export interface PracticeNote {
  slug: string;
  /** Its path in the vault: keys of tips begin with it. */
  path: string;
  /** The piece that its tips are fetched with. */
  piece: number;
}

/** What is known so far. */
export interface PracticeState {
  /** The notes to practise, in reading order. */
  notes: readonly PracticeNote[];
  /** The pieces that are there. */
  pieces: ReadonlySet<number>;
  /** How many tips of a note, by its slug, were never seen. */
  unseen: ReadonlyMap<string, number>;
  progress: Progress;
  /** How many new tips today may still bring. */
  left: number;
  /** Milliseconds. */
  now: number;
}

/**
 * @param state - See {@link PracticeState}.
 * @returns The slugs of the notes whose tips come due today, and of the first ones that hold as many new tips as today may
 * bring, and one more, which tells whether any will be left.
 */
export function neededNotes({notes, pieces, unseen, progress, left, now}: PracticeState): string[] {
  const [, tomorrow] = dayOf(now);
  const due = new Set<string>();
  for (const [key, card] of progress.cards) {
    if (card.due < tomorrow) due.add(key.slice(0, key.lastIndexOf('#')));
  }
  const needed = new Set(notes.filter(({path}) => due.has(path)).map(({slug}) => slug));
  // Where the first pieces do not hold enough, more are fetched at a time.
  const steps = Math.max(1, pieces.size);
  const added = new Set<number>();
  let found = 0;
  for (const {slug, piece} of notes) {
    if (found > left) break;
    if (pieces.has(piece)) {
      found += unseen.get(slug) ?? 0;
      continue;
    }
    added.add(piece);
    if (added.size > steps) break;
    needed.add(slug);
  }
  return [...needed];
}
