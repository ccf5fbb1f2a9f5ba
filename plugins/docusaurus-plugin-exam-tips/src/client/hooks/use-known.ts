import {useCallback, useMemo, useSyncExternalStore} from 'react';
import {KNOWN_STORAGE_KEY, readKnown} from '../known.js';

/** Sent to this window's own listeners; other windows get the browser's `storage`. */
const CHANGED = 'exam-tips:known-changed';

/**
 * @returns The keys of the tips that are ticked as known, and the function that keeps a new list. Nothing is ticked in
 * static HTML, nor where the browser keeps nothing.
 */
export function useKnown(): [ReadonlySet<string>, (known: ReadonlySet<string>) => void] {
  const text = useSyncExternalStore(subscribe, stored, () => null);
  const known = useMemo(() => new Set(readKnown(text) ?? []), [text]);
  const keep = useCallback((next: ReadonlySet<string>) => {
    try {
      window.localStorage.setItem(KNOWN_STORAGE_KEY, JSON.stringify([...next].sort()));
    } catch {
      return; // Storage is full or forbidden: the tick does not stay, and the page shows that it did not.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [known, keep];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

function stored(): string | null {
  try {
    return window.localStorage.getItem(KNOWN_STORAGE_KEY);
  } catch {
    return null;
  }
}
