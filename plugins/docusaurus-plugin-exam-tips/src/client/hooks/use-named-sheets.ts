import {useCallback, useMemo} from 'react';
import {type NamedSheet, readSheets, SHEETS_STORAGE_KEY} from '../named-sheets.js';
import {useStored} from './use-stored.js';

/** @returns The sheets that the reader keeps, and the function that keeps others; it says whether it could. */
export function useNamedSheets(): [readonly NamedSheet[], (sheets: readonly NamedSheet[]) => boolean] {
  const [text, keepText] = useStored(SHEETS_STORAGE_KEY);
  const sheets = useMemo(() => readSheets(text), [text]);
  const keep = useCallback((next: readonly NamedSheet[]) => keepText(JSON.stringify(next)), [keepText]);
  return [sheets, keep];
}
