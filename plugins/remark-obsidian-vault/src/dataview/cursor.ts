/** A text that is read from left to right, and back again where a reading fails. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** The farthest place at which something else was expected, for the message. */
  farthest: number;
}

/**
 * @param text - The text.
 * @returns It, from its start.
 */
export function cursorOf(text: string): Cursor {
  return {text, at: 0, farthest: 0};
}

/**
 * @param cursor - The text.
 * @param pattern - A sticky pattern (`y`).
 * @returns What matches here, read; `undefined` and nothing read where it does not.
 */
export function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) {
    cursor.farthest = Math.max(cursor.farthest, cursor.at);
    return undefined;
  }
  cursor.at += match[0].length;
  return match[0];
}

/**
 * @param cursor - The text.
 */
export function skipSpace(cursor: Cursor): void {
  take(cursor, /\s*/y);
}

/**
 * @param cursor - The text.
 * @param read - A reading of several steps.
 * @returns What it reads; `undefined` and nothing read where it fails.
 */
export function attempt<T>(cursor: Cursor, read: () => T | undefined): T | undefined {
  const {at} = cursor;
  const result = read();
  if (result === undefined) cursor.at = at;
  return result;
}

/**
 * @param cursor - The text.
 * @param read - Reads one item.
 * @returns Items with commas between them; none is a list too.
 */
export function commaList<T>(cursor: Cursor, read: () => T | undefined): T[] {
  const items: T[] = [];
  let item = attempt(cursor, read);
  while (item !== undefined) {
    items.push(item);
    item = attempt(cursor, () => {
      skipSpace(cursor);
      if (take(cursor, /,/y) === undefined) return undefined;
      skipSpace(cursor);
      return read();
    });
  }
  return items;
}
