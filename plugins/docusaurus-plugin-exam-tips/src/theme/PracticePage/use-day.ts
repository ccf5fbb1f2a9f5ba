import {useEffect, useMemo, useState} from 'react';
import type {PracticeDay} from '../../practice/queue.js';

/** How often the page looks whether a tip has come due, or a day has begun; in milliseconds. */
const LOOKS_EVERY = 60_000;

/** Today, as it goes on. */
export interface Day {
  day: PracticeDay;
  /** Looks at the clock. */
  look: () => void;
  /** Takes up so many new tips today beyond the usual number. */
  takeMore: (count: number) => void;
}

/** @returns What is known of now, looked at every minute. */
export function useDay(): Day {
  const [now, setNow] = useState(() => Date.now());
  const [more, setMore] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOKS_EVERY);
    return () => clearInterval(timer);
  }, []);
  const day = useMemo(() => ({now, more}), [now, more]);
  return {day, look: () => setNow(Date.now()), takeMore: (count) => setMore(more + count)};
}
