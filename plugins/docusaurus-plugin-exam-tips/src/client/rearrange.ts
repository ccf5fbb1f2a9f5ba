/** What a reader does to a sheet by hand, as changes of its changes. */
import {keysOf} from './entries.js';
import type {SheetItem} from './sheet-blocks.js';
import {lineKey, type SheetChanges} from './sheet-changes.js';
import {movesTo} from './sheet-order.js';

/**
 * @param changes - The changes so far.
 * @param items - What could stand on the sheet, in its order.
 * @param order - The keys of all of it, in another order.
 * @returns The changes that give that order. Moves of what is not among the items stay as they are.
 */
export function reordered(changes: SheetChanges, items: readonly SheetItem[], order: readonly string[]): SheetChanges {
  const present = new Set(items.flatMap(({piece}) => (piece.kind === 'tip' ? keysOf(piece.entry) : [piece.key])));
  const usual = [...items].sort((a, b) => a.usual - b.usual).map(({piece}) => piece.key);
  // A line that has just been written stands last.
  const written = order.filter((key) => !usual.includes(key));
  const absent = changes.moves.filter(({key}) => !present.has(key) && !written.includes(key));
  return {...changes, moves: [...absent, ...movesTo([...usual, ...written], order)]};
}

/**
 * @param changes - The changes so far.
 * @param items - What could stand on the sheet, in its order.
 * @param text - A line of the reader's own.
 * @param after - The key of what it is to stand behind; empty for the beginning.
 * @returns The changes with the line.
 */
export function withLine(
  changes: SheetChanges,
  items: readonly SheetItem[],
  text: string,
  after: string,
): SheetChanges {
  const key = lineKey(changes.lines.length);
  const order = items.map(({piece}) => piece.key);
  order.splice(order.indexOf(after) + 1, 0, key);
  return reordered({...changes, lines: [...changes.lines, text]}, items, order);
}

/**
 * @param changes - The changes so far.
 * @param keys - All keys of a piece.
 * @param isHidden - Whether it is to be left out.
 * @returns The changes.
 */
export function withHidden(changes: SheetChanges, keys: readonly string[], isHidden: boolean): SheetChanges {
  const others = changes.hidden.filter((key) => !keys.includes(key));
  return {...changes, hidden: isHidden ? [...others, ...keys.slice(0, 1)] : others};
}

/**
 * @param changes - The changes so far.
 * @param keys - All keys of a tip.
 * @param words - The reader's words; empty for those of the note.
 * @returns The changes.
 */
export function withWords(changes: SheetChanges, keys: readonly string[], words: string): SheetChanges {
  const others = [...changes.reworded].filter(([key]) => !keys.includes(key));
  const [key] = keys;
  return {...changes, reworded: new Map(words === '' || key === undefined ? others : [...others, [key, words]])};
}
