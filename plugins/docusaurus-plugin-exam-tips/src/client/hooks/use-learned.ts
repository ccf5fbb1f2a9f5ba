import {useMemo} from 'react';
import {learnedByNote} from '../../practice/learned.js';
import {useKnown} from './use-known.js';
import {useProgress} from './use-progress.js';

/** @returns Path of a note in the vault → how many of its tips are learned; nothing in static HTML. */
export function useLearned(): ReadonlyMap<string, number> {
  const {known} = useKnown();
  const {progress} = useProgress();
  return useMemo(() => learnedByNote(progress, known, Date.now()), [progress, known]);
}
