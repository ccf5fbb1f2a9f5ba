import {useEffect, useMemo, useSyncExternalStore} from 'react';
import type {ExamPageProps} from '../../model.js';
import {dataOf, type ExamData} from '../data/pieces.js';
import {examDataStore} from '../data/store.js';
import type {TipEntry} from '../entries.js';

/** Whether the development server runs. */
const IS_EDITED = process.env.NODE_ENV === 'development';

/** What a page needs: the list of notes, every tip as well, or the tips of some notes, by slug. */
export type DataNeed = 'notes' | 'all' | readonly string[];

/**
 * Gives a page its notes and tips: those that come with it, else as the browser gets them.
 *
 * @param props - What the page was given.
 * @param need - What it wants to show.
 * @returns What is there.
 */
export function useExamData({paths, statics}: ExamPageProps, need: DataNeed): ExamData {
  const store = examDataStore(paths);
  const fetched = useSyncExternalStore(store.subscribe, store.get, store.get);
  const given = useMemo(() => statics && dataOf(statics, paths), [statics, paths]);
  const isWhole = given?.isComplete === true;
  // While a vault is edited, what came with the page is that of the server's start.
  const isEnough = !IS_EDITED && (isWhole || (given !== null && given !== undefined && need === 'notes'));
  const wanted = isWhole ? 'all' : need;
  useEffect(() => {
    if (!isEnough) void (wanted === 'notes' ? store.loadNotes() : store.loadWords(wanted));
  }, [store, wanted, isEnough]);
  // What was fetched is newer than what came with the page.
  return fetched.notes || !given ? fetched : fetched.failed ? {...given, failed: true} : given;
}

/**
 * Fetches the HTML of tips that are shown as bare text so far.
 *
 * @param props - What the page was given.
 * @param entries - The tips to show.
 * @returns Whether all of it is there.
 */
export function useTipHtml({paths}: Pick<ExamPageProps, 'paths'>, entries: readonly TipEntry[]): boolean {
  const store = examDataStore(paths);
  const missing = useMemo(
    () => Array.from(new Set(entries.flatMap(({missing: piece}) => (piece === undefined ? [] : [piece])))),
    [entries],
  );
  useEffect(() => {
    if (missing.length > 0) void store.loadHtml(missing);
  }, [store, missing]);
  return missing.length === 0;
}
