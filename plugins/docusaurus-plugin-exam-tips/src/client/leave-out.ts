/** What has to be left out for a sheet to fit. */
import {type MeasuredBlock, paginate, type SheetRoom} from './paginate.js';

/** A part of a sheet that can be left out as a whole. */
export interface SheetPart {
  name: string;
  /** The indices of its blocks. */
  blocks: number[];
}

/**
 * Leaves out as few parts as can be, the longest first, and of the last one no more than need be.
 *
 * @param parts - What can be left out; a block in none of them always stays.
 * @param blocks - See {@link paginate}; each as high as it is on the page.
 * @param room - The pages' columns.
 * @param pages - How many pages there may be.
 * @returns The parts to leave out; undefined where nothing would be left.
 */
export function partsToLeaveOut<Part extends SheetPart>(
  parts: readonly Part[],
  blocks: readonly MeasuredBlock[],
  room: SheetRoom,
  pages: number,
): Part[] | undefined {
  const heights = new Map(
    parts.map((part) => [part, part.blocks.reduce((sum, index) => sum + (blocks[index]?.height ?? 0), 0)]),
  );
  const longest = [...parts].sort((a, b) => (heights.get(b) ?? 0) - (heights.get(a) ?? 0));
  const fitsWithout = (dropped: readonly Part[]) => {
    const gone = new Set(dropped.flatMap((part) => part.blocks));
    return (
      paginate(
        blocks.filter((_, index) => !gone.has(index)),
        room,
      ).length <= pages
    );
  };
  if (!fitsWithout(longest)) return undefined;
  let low = 1;
  let high = longest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fitsWithout(longest.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  if (low >= longest.length) return undefined;
  const kept = longest.slice(0, low - 1);
  const others = longest.slice(low - 1);
  const last = others.findLast((part) => fitsWithout([...kept, part])) ?? (others[0] as Part);
  const dropped = new Set([...kept, last]);
  return parts.filter((part) => dropped.has(part));
}
