/** The lines below which no table can have its head: GFM, Tables: "The delimiter row consists of cells …". */

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HYPHEN = 45;
const COLON = 58;
const GREATER_THAN = 62;
const BAR = 124;

/**
 * Finds the lines that may be the delimiter row of a table: hyphens with a bar or a colon, behind nothing but the signs of
 * quotes. Whether one is, the table's own construct decides.
 *
 * @param text - A note's text.
 * @returns The numbers of the lines, from 1, as micromark counts them.
 */
export function delimiterRows(text: string): ReadonlySet<number> {
  const rows = new Set<number>();
  if (!text.includes('-')) return rows;
  let line = 1;
  let isPossible = true;
  let hasHyphen = false;
  let hasMark = false;
  for (let index = 0; index <= text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || code === CARRIAGE_RETURN || index === text.length) {
      if (isPossible && hasHyphen && hasMark) rows.add(line);
      if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
      line++;
      isPossible = true;
      hasHyphen = false;
      hasMark = false;
    } else if (code === HYPHEN) hasHyphen = true;
    else if (code === BAR || code === COLON) hasMark = true;
    else if (code !== SPACE && code !== TAB && (code !== GREATER_THAN || hasHyphen || hasMark)) isPossible = false;
  }
  return rows;
}
