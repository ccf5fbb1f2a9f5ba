import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useCallback, useEffect, useRef, useState} from 'react';
import type {OfflineList} from '../../offline/offline-files.js';
import {canKeep, fetchList, keepAll, keptVersion, type Outcome, type Progress, removeKept} from './keep-all.js';

/** What the page of offline reading shows, and what can be done on it. */
export interface Keeping {
  /** `unknown` until the browser was asked. */
  state: 'unknown' | 'impossible' | 'off' | 'running' | 'kept';
  list?: OfflineList;
  progress?: Progress;
  /** How the last attempt ended. */
  outcome?: Outcome;
  keep(): void;
  stop(): void;
  remove(): void;
}

/** @returns What is kept on this device. */
export function useKeeping(): Keeping {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const [state, setState] = useState<Keeping['state']>('unknown');
  const [list, setList] = useState<OfflineList>();
  const [progress, setProgress] = useState<Progress>();
  const [outcome, setOutcome] = useState<Outcome>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    if (!canKeep()) {
      setState('impossible');
      return;
    }
    void keptVersion(baseUrl).then((version) => setState(version === undefined ? 'off' : 'kept'));
    void fetchList(baseUrl).then(setList, () => {});
  }, [baseUrl]);
  const keep = useCallback(() => {
    if (!list) return;
    running.current = new AbortController();
    setState('running');
    setOutcome(undefined);
    // Else the browser may take it away when the device runs short of room.
    void navigator.storage?.persist?.();
    void keepAll(baseUrl, list, setProgress, running.current.signal).then((ended) => {
      setOutcome(ended);
      setState('kept');
    });
  }, [baseUrl, list]);
  const stop = useCallback(() => running.current?.abort(), []);
  const remove = useCallback(() => {
    void removeKept(baseUrl).then(() => {
      setState('off');
      setProgress(undefined);
      setOutcome(undefined);
    });
  }, [baseUrl]);
  return {state, keep, stop, remove, ...(list && {list}), ...(progress && {progress}), ...(outcome && {outcome})};
}
