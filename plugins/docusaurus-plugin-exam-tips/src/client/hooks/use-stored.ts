import {useCallback, useSyncExternalStore} from 'react';

/** Sent to this window's own listeners; other windows get the browser's `storage`. */
const CHANGED = 'exam-tips:stored';

/**
 * Keeps a text in the browser's storage.
 *
 * @param key - Its name there.
 * @returns The text, null where there is none, in static HTML too; and the function that keeps a new one, which says
 * whether it could: storage may be full or forbidden; and the function that reads it as it is now.
 */
export function useStored(key: string): [string | null, (text: string) => boolean, () => string | null] {
  const read = useCallback(() => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  }, [key]);
  const keep = useCallback(
    (text: string) => {
      try {
        window.localStorage.setItem(key, text);
      } catch {
        return false;
      }
      window.dispatchEvent(new Event(CHANGED));
      return true;
    },
    [key],
  );
  return [useSyncExternalStore(subscribe, read, () => null), keep, read];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(CHANGED, listener);
  };
}
