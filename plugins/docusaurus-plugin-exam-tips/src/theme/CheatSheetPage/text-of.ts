import type {SheetItemBlock} from '../../client/sheet-blocks.js';

/** Of a long table so many characters say which it is. */
const MAX_EXCERPT = 160;

/**
 * @param piece - A part of a sheet.
 * @returns Its words, plain.
 */
export function textOf(piece: SheetItemBlock): string {
  if (piece.kind === 'line') return piece.text;
  if (piece.kind === 'tip') return piece.ownWords ?? piece.entry.text;
  const {title, text} = piece.extract;
  return (text.trim() || title).replace(/\s+/g, ' ').slice(0, MAX_EXCERPT);
}
