import {fold} from './fold.js';
import type {SheetBlock} from './sheet-blocks.js';

/**
 * @param pieces - A sheet.
 * @returns The label that most of its tips have, folded: it need not be printed each time.
 */
export function usualLabel(pieces: readonly SheetBlock[]): string | undefined {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    if (piece.kind !== 'tip') continue;
    const label = fold(piece.entry.label);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
