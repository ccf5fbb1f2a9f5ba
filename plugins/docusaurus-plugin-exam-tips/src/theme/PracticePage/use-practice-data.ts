import {useMemo} from 'react';
import type {DecodedNote} from '../../client/data/decode-notes.js';
import type {TipEntry} from '../../client/entries.js';
import {filterEntries, isKnown, NO_FILTER} from '../../client/filter.js';
import {withNoteSlugs} from '../../client/filter-url.js';
import {useExamData} from '../../client/hooks/use-exam-data.js';
import type {ExamPageProps} from '../../model.js';
import {neededNotes} from '../../practice/needed-notes.js';
import type {Progress} from '../../practice/progress.js';
import {newTipsLeft, nextCard, type PracticeDay, progressOf, queueOf} from '../../practice/queue.js';

/** What there is to practise. */
export interface PracticeData {
  notes: readonly DecodedNote[];
  /** The chosen notes, by slug; none means all. */
  slugs: readonly string[];
  /** The tips that may be asked today, and others of the same notes. */
  entries: readonly TipEntry[];
  /** Whether all that today needs is there. */
  isReady: boolean;
  failed: boolean;
}

/**
 * Gives practice what today needs.
 *
 * @param props - The page's.
 * @param asked - The chosen notes, by any of their names.
 * @param known - The keys of the tips that are ticked as known.
 * @param progress - What is remembered.
 * @param day - What is known of now.
 * @returns What is there.
 */
export function usePracticeData(
  props: ExamPageProps,
  asked: readonly string[],
  known: ReadonlySet<string>,
  progress: Progress,
  day: PracticeDay,
): PracticeData {
  const {notes = NO_NOTES, entries = NO_ENTRIES, pieces} = useExamData(props, 'notes');
  const slugs = useMemo(() => withNoteSlugs({...NO_FILTER, notes: asked}, notes).notes, [asked, notes]);
  const chosen = useMemo(
    () => filterEntries(entries, {...NO_FILTER, notes: slugs}, NO_KEYS).filter(({isAsked}) => isAsked),
    [entries, slugs],
  );
  const {now} = day;
  const left = newTipsLeft(progress, day);
  const needed = useMemo(() => {
    const unseen = new Map<string, number>();
    for (const entry of chosen) {
      const [{slug}] = entry.places;
      const isNew = !progressOf(entry, progress).card && !isKnown(entry, known);
      if (isNew) unseen.set(slug, (unseen.get(slug) ?? 0) + 1);
    }
    const practised = slugs.length === 0 ? notes : notes.filter(({slug}) => slugs.includes(slug));
    return neededNotes({notes: practised, pieces, unseen, progress, left, now});
  }, [chosen, progress, known, slugs, notes, pieces, left, now]);
  const missing = useMemo(
    () => notes.filter(({slug, piece}) => needed.includes(slug) && !pieces.has(piece)).map(({slug}) => slug),
    [notes, needed, pieces],
  );
  // Once today is done, the page says when to come back: any tip may tell.
  const isDone = useMemo(() => {
    const queue = queueOf(chosen, progress, (entry) => isKnown(entry, known), day);
    return missing.length === 0 && notes.length > 0 && nextCard(queue, progress, now) === undefined;
  }, [chosen, progress, known, day, missing, notes, now]);
  const need = notes.length === 0 ? 'notes' : isDone ? 'all' : missing;
  const {isComplete, failed} = useExamData(props, need);
  const isReady = notes.length > 0 && missing.length === 0 && (!isDone || isComplete);
  return {notes, slugs, entries: chosen, isReady, failed};
}

const NO_NOTES: readonly DecodedNote[] = [];
const NO_ENTRIES: readonly TipEntry[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();
