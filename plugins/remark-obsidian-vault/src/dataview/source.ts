/** Where a query's rows come from. Documentation: Sources. */
import {attempt, type Cursor, take} from './cursor.js';
import {readLink, readString, readTag} from './literals.js';
import type {DataviewLink} from './values.js';

/** Where rows come from. */
export type Source =
  | {type: 'all'}
  | {type: 'folder'; path: string}
  | {type: 'tag'; tag: string}
  | {type: 'link'; link: DataviewLink; isOutgoing: boolean}
  | {type: 'csv'}
  | {type: 'not'; of: Source}
  | {type: 'binary'; operator: '&' | '|'; left: Source; right: Source};

/**
 * @param cursor - A query.
 * @returns What stands behind FROM, where it begins here.
 */
export function readFrom(cursor: Cursor): Source | undefined {
  return take(cursor, /FROM\s+/iy) === undefined ? undefined : readSource(cursor, 0);
}

/** Read from left to right: `a or b and c` is `(a or b) and c`. */
function readSource(cursor: Cursor, depth: number): Source | undefined {
  let left = attempt(cursor, () => readOneSource(cursor, depth));
  while (left) {
    const first: Source = left;
    const next = attempt(cursor, (): Source | undefined => {
      const word = take(cursor, /\s*(?:and|or|&|\|)\s*/iy)
        ?.trim()
        .toLowerCase();
      const right = word === undefined ? undefined : readOneSource(cursor, depth);
      return right && {type: 'binary', operator: word === 'and' || word === '&' ? '&' : '|', left: first, right};
    });
    if (!next) break;
    left = next;
  }
  return left;
}

function readOneSource(cursor: Cursor, depth: number): Source | undefined {
  if (depth > 40) return undefined;
  if (take(cursor, /\(\s*/y) !== undefined) {
    const inner = readSource(cursor, depth + 1);
    return inner && take(cursor, /\s*\)/y) !== undefined ? inner : undefined;
  }
  if (take(cursor, /[-!]/y) !== undefined) {
    const of = readOneSource(cursor, depth + 1);
    return of && {type: 'not', of};
  }
  if (take(cursor, /csv\(\s*"[^"]*"\s*\)/y) !== undefined) return {type: 'csv'};
  const outgoing = attempt(cursor, () => {
    if (take(cursor, /outgoing\(\s*/y) === undefined) return undefined;
    const link = readLink(cursor, false);
    return link && take(cursor, /\)/y) !== undefined ? link : undefined;
  });
  if (outgoing) return {type: 'link', link: outgoing, isOutgoing: true};
  const link = readLink(cursor, false);
  if (link) return {type: 'link', link, isOutgoing: false};
  const path = readString(cursor);
  if (path !== undefined) return {type: 'folder', path};
  const tag = readTag(cursor);
  return tag === undefined ? undefined : {type: 'tag', tag};
}
