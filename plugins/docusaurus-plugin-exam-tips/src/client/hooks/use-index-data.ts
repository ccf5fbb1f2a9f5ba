import {useMemo} from 'react';
import type {ExamPageProps} from '../../model.js';
import type {DecodedNote} from '../data/decode-notes.js';
import type {ExamData} from '../data/pieces.js';
import type {TipEntry} from '../entries.js';
import {isEmptyFilter, type TipFilter} from '../filter.js';
import {withNoteSlugs} from '../filter-url.js';
import {type ItemCounts, itemCounts} from '../item-counts.js';
import {type DataNeed, useExamData} from './use-exam-data.js';

/** What the index shows. */
export interface IndexData extends Pick<ExamData, 'notes' | 'isComplete' | 'failed'> {
  /** Those that the filter has to choose from; undefined while they are not there. */
  entries: readonly TipEntry[] | undefined;
  /** How many that are. */
  total: ItemCounts | undefined;
  /** What is asked for, notes by their slugs. */
  filter: TipFilter;
  /** How many tips, cards and notes there are: while a vault is edited, not those that the page began with. */
  counts: ExamPageProps['counts'];
  /** The note whose tips alone are asked for. */
  scope: DecodedNote | undefined;
}

/**
 * Gives the index what it is asked for: a look at one note needs no more than its tips.
 *
 * @param props - The page's.
 * @param asked - What is asked for; notes by any of their names.
 * @param isNear - Whether somebody is about to ask for more.
 * @returns What is there.
 */
export function useIndexData(props: ExamPageProps, asked: TipFilter, isNear: boolean): IndexData {
  const {notes} = useExamData(props, 'notes');
  const filter = useMemo(() => withNoteSlugs(asked, notes ?? []), [asked, notes]);
  const chosen = useMemo(() => notes?.filter(({slug}) => filter.notes.includes(slug)) ?? [], [notes, filter.notes]);
  const need = useMemo(() => needOf(filter, notes && chosen), [filter, notes, chosen]);
  const {entries, pieces, isComplete, failed} = useExamData(props, isNear ? 'all' : need);
  const isEnough = isComplete || (typeof need === 'object' && chosen.every(({piece}) => pieces.has(piece)));
  const scope = chosen.length === 1 && filter.notes.length === 1 ? chosen[0] : undefined;
  const total = useMemo(() => {
    if (!isEnough || !entries) return undefined;
    const ofNote = scope && entries.filter(({places}) => places.some(({slug}) => slug === scope.slug));
    return itemCounts(ofNote ?? entries);
  }, [entries, scope, isEnough]);
  const counts = useMemo(
    () => (isComplete && notes && entries ? {...itemCounts(entries), notes: notes.length} : props.counts),
    [isComplete, notes, entries, props.counts],
  );
  return {notes, counts, isComplete, failed, entries: isEnough ? entries : undefined, total, filter, scope};
}

function needOf(filter: TipFilter, chosen: readonly DecodedNote[] | undefined): DataNeed {
  if (!chosen || isEmptyFilter(filter)) return 'notes';
  const isOfNotes = isEmptyFilter({...filter, notes: []}) && chosen.length === filter.notes.length;
  return isOfNotes ? filter.notes : 'all';
}
