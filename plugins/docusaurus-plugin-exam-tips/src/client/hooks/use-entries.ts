import {useEffect, useMemo, useState} from 'react';
import type {ExamPageProps, ExamTip, ExamTipsFile} from '../../model.js';
import {type TipEntry, toEntries} from '../entries.js';

/** The tips of a page, as far as they are there. */
export interface LoadedEntries {
  /** Undefined while the browser has not got them. */
  entries: TipEntry[] | undefined;
  failed: boolean;
}

/**
 * Gives a page its tips. Where they are too many to come with the page, they are fetched when they are needed.
 *
 * @param props - What the page was given.
 * @param isNeeded - Whether the page wants to show tips.
 * @returns The tips as entries.
 */
export function useEntries({tips, notes, paths}: ExamPageProps, isNeeded: boolean): LoadedEntries {
  const [fetched, setFetched] = useState<ExamTip[]>();
  const [failed, setFailed] = useState(false);
  const hasToFetch = isNeeded && tips === null && fetched === undefined;
  useEffect(() => {
    if (!hasToFetch) return undefined;
    const abort = new AbortController();
    setFailed(false);
    fetchTips(paths.json, abort.signal)
      .then(setFetched)
      .catch(() => abort.signal.aborted || setFailed(true));
    return () => abort.abort();
  }, [hasToFetch, paths.json]);
  const available = tips ?? fetched;
  const entries = useMemo(() => available && toEntries(available, notes), [available, notes]);
  return {entries, failed};
}

async function fetchTips(url: string, signal: AbortSignal): Promise<ExamTip[]> {
  const response = await fetch(url, {signal});
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = (await response.json()) as ExamTipsFile;
  return file.tips;
}
