import {useCallback, useMemo, useState} from 'react';
import {
  NO_PROGRESS,
  PROGRESS_STORAGE_KEY,
  type Progress,
  readProgress,
  storeProgress,
} from '../../practice/progress.js';
import {useStored} from './use-stored.js';

/** Progress with practice, and what became of it. */
export interface KeptProgress {
  progress: Progress;
  keep: (progress: Progress) => void;
  /** False where the browser keeps nothing: the progress then lasts as long as the page. */
  isKept: boolean;
}

/** @returns How far the reader has come with each tip. */
export function useProgress(): KeptProgress {
  const [text, keepText] = useStored(PROGRESS_STORAGE_KEY);
  const [unkept, setUnkept] = useState<Progress>();
  const stored = useMemo(() => readProgress(text) ?? NO_PROGRESS, [text]);
  const keep = useCallback(
    (next: Progress) => setUnkept(keepText(JSON.stringify(storeProgress(next))) ? undefined : next),
    [keepText],
  );
  return {progress: unkept ?? stored, keep, isKept: unkept === undefined};
}
