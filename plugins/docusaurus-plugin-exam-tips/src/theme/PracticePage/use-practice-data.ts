import {useMemo} from 'react';
import type {DecodedNote} from '../../client/data/decode-notes.js';
import type {TipEntry} from '../../client/entries.js';
import {filterEntries, isKnown, isUnder, type TipFilter} from '../../client/filter.js';
import {withNoteSlugs} from '../../client/filter-url.js';
import {fold} from '../../client/fold.js';
import {useExamData} from '../../client/hooks/use-exam-data.js';
import type {ExamPageProps} from '../../model.js';
import {neededNotes} from '../../practice/needed-notes.js';
import type {Progress} from '../../practice/progress.js';
import {newTipsLeft, nextCard, type PracticeDay, progressOf, queueOf} from '../../practice/queue.js';

/** What there is to practise. */
export interface PracticeData {
  notes: readonly DecodedNote[];
  /** What is practised, notes by their slugs. */
  filter: TipFilter;
  /** The tips that may be asked today, and others of the same notes. */
  entries: readonly TipEntry[];
  /** How many of the chosen ones are never asked, of those that are there. */
  unasked: number;
  /** Whether all that today needs is there. */
  isReady: boolean;
  /** Whether all tips are there. */
  isComplete: boolean;
  failed: boolean;
}

/**
 * Gives practice what today needs.
 *
 * @param props - The page's.
 * @param asked - What is to be practised; notes by any of their names.
 * @param known - The keys of the tips that are ticked as known.
 * @param progress - What is remembered.
 * @param day - What is known of now.
 * @param wantsAll - Whether more than today is looked at.
 * @returns What is there.
 */
export function usePracticeData(
  props: ExamPageProps,
  asked: TipFilter,
  known: ReadonlySet<string>,
  progress: Progress,
  day: PracticeDay,
  wantsAll: boolean,
): PracticeData {
  const {notes = NO_NOTES, entries = NO_ENTRIES, pieces} = useExamData(props, 'notes');
  const filter = useMemo(() => withNoteSlugs(asked, notes), [asked, notes]);
  const filtered = useMemo(() => filterEntries(entries, filter, NO_KEYS), [entries, filter]);
  const chosen = useMemo(() => filtered.filter(({isAsked}) => isAsked), [filtered]);
  const {now} = day;
  const left = newTipsLeft(progress, day);
  const needed = useMemo(() => {
    const unseen = new Map<string, number>();
    for (const entry of chosen) {
      const [{slug}] = entry.places;
      const isNew = !progressOf(entry, progress).card && !isKnown(entry, known);
      if (isNew) unseen.set(slug, (unseen.get(slug) ?? 0) + 1);
    }
    return neededNotes({notes: notes.filter(noteTest(filter)), pieces, unseen, progress, left, now});
  }, [chosen, progress, known, filter, notes, pieces, left, now]);
  const missing = useMemo(
    () => notes.filter(({slug, piece}) => needed.includes(slug) && !pieces.has(piece)).map(({slug}) => slug),
    [notes, needed, pieces],
  );
  // Once today is done, the page says when to come back: any tip may tell.
  const isDone = useMemo(() => {
    const queue = queueOf(chosen, progress, (entry) => isKnown(entry, known), day);
    return missing.length === 0 && notes.length > 0 && nextCard(queue, progress, now) === undefined;
  }, [chosen, progress, known, day, missing, notes, now]);
  const need = notes.length === 0 ? 'notes' : isDone || wantsAll ? 'all' : missing;
  const {isComplete, failed} = useExamData(props, need);
  const isReady = notes.length > 0 && missing.length === 0 && (!isDone || isComplete);
  const unasked = filtered.length - chosen.length;
  return {notes, filter, entries: chosen, unasked, isReady, isComplete, failed};
}

/** Tags are those of notes. */
function noteTest(filter: TipFilter): (note: DecodedNote) => boolean {
  const tags = filter.tags.map(fold);
  return ({slug, foldedTags}) =>
    (filter.notes.length === 0 || filter.notes.includes(slug)) &&
    (tags.length === 0 || foldedTags.some((tag) => tags.some((one) => isUnder(tag, one))));
}

const NO_NOTES: readonly DecodedNote[] = [];
const NO_ENTRIES: readonly TipEntry[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();
