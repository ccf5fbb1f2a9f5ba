import {useCallback, useMemo} from 'react';
import {KNOWN_STORAGE_KEY, readKnown} from '../known.js';
import {useStored} from './use-stored.js';

/**
 * @returns The keys of the tips that are ticked as known, and the function that keeps a new list. Nothing is ticked in
 * static HTML, nor where the browser keeps nothing: then the tick does not stay, and the page shows that it did not.
 */
export function useKnown(): [ReadonlySet<string>, (known: ReadonlySet<string>) => void] {
  const [text, keepText] = useStored(KNOWN_STORAGE_KEY);
  const known = useMemo(() => new Set(readKnown(text) ?? []), [text]);
  const keep = useCallback((next: ReadonlySet<string>) => void keepText(JSON.stringify([...next].sort())), [keepText]);
  return [known, keep];
}
