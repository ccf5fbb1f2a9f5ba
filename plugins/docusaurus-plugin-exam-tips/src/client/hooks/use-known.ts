import {useCallback, useMemo} from 'react';
import {KNOWN_STORAGE_KEY, readKnown, withKnown} from '../known.js';
import {useStored} from './use-stored.js';

/** The tips that are ticked as known. */
export interface KnownTips {
  /** Their keys. */
  known: ReadonlySet<string>;
  /** Ticks or unticks; always the same function, so that a tick changes one line of a list alone. */
  tick: (keys: readonly string[], isKnown: boolean) => void;
  /** Keeps a new list. */
  keep: (known: ReadonlySet<string>) => void;
}

/**
 * @returns What is ticked. Nothing is in static HTML, nor where the browser keeps nothing: then the tick does not stay, and
 * the page shows that it did not.
 */
export function useKnown(): KnownTips {
  const [text, keepText, read] = useStored(KNOWN_STORAGE_KEY);
  const known = useMemo(() => new Set(readKnown(text) ?? []), [text]);
  const keep = useCallback((next: ReadonlySet<string>) => void keepText(JSON.stringify([...next].sort())), [keepText]);
  const tick = useCallback(
    (keys: readonly string[], isKnown: boolean) => keep(withKnown(new Set(readKnown(read()) ?? []), keys, isKnown)),
    [keep, read],
  );
  return {known, tick, keep};
}
