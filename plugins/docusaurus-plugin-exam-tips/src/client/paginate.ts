/** Where the blocks of a cheat sheet stand: pure arithmetic over measured heights. */

/** A heading or a tip, measured at the width of a column. */
export interface MeasuredBlock {
  height: number;
  /** A heading is never parted from what follows it. */
  isHeading: boolean;
}

/** The room on the pages, in the unit of the blocks' heights. */
export interface SheetRoom {
  columns: number;
  /** The height of the first page's columns, below the sheet's title. */
  first: number;
  /** The height of every other page's columns. */
  rest: number;
}

/** Indices of blocks: page → column → block. */
export type SheetPages = number[][][];

/** Blocks that stay together: headings and the tip below them. */
interface Unit {
  blocks: number[];
  height: number;
}

/** Differences below this are rounding. */
const EPSILON = 0.01;

/**
 * Distributes blocks over pages and columns, in order. No block is split, no heading stands last in a column, and the
 * columns of a page are filled evenly.
 *
 * @param blocks - Headings and tips, in reading order, each of a height that {@link shrinkFactors} lets stand.
 * @param room - The pages' columns.
 * @returns For each page the blocks of each of its columns; as many columns on each page as `room` has.
 */
export function paginate(blocks: readonly MeasuredBlock[], room: SheetRoom): SheetPages {
  const units = toUnits(blocks);
  const pages: SheetPages = [];
  let start = 0;
  while (start < units.length) {
    const height = pages.length === 0 ? room.first : room.rest;
    const canWait = pages.length === 0 && room.rest > room.first;
    const end = fillPage(units, start, height, room.columns, canWait);
    pages.push(balance(units.slice(start, end), height, room.columns));
    start = end;
  }
  return pages;
}

/**
 * Says which blocks are too high for a column, and how much they have to shrink, the headings above them included.
 *
 * @param blocks - Headings and tips, in reading order.
 * @param room - The pages' columns.
 * @returns A factor for each block; 1 where it fits.
 */
export function shrinkFactors(blocks: readonly MeasuredBlock[], room: SheetRoom): number[] {
  const highest = Math.max(room.first, room.rest);
  const factors = blocks.map(() => 1);
  for (const unit of toUnits(blocks)) {
    if (unit.height <= highest) continue;
    for (const index of unit.blocks) factors[index] = highest / unit.height;
  }
  return factors;
}

function toUnits(blocks: readonly MeasuredBlock[]): Unit[] {
  const units: Unit[] = [];
  let unit: Unit = {blocks: [], height: 0};
  blocks.forEach(({height, isHeading}, index) => {
    unit.blocks.push(index);
    unit.height += height;
    if (isHeading && index < blocks.length - 1) return;
    units.push(unit);
    unit = {blocks: [], height: 0};
  });
  return units;
}

/** @returns The first unit that does not stand on the page any more. */
function fillPage(units: readonly Unit[], start: number, height: number, columns: number, canWait: boolean): number {
  let index = start;
  for (let column = 0; column < columns && index < units.length; column++) {
    let left = height;
    const first = index;
    for (let unit = units[index]; unit && unit.height <= left + EPSILON; unit = units[++index]) left -= unit.height;
    if (index === first) {
      // Nothing fits an empty column: the next page has higher ones, or there is none that is high enough.
      if (canWait) return index;
      index += 1;
    }
  }
  return index;
}

/** Spreads a page's units over its columns at the least height that holds them. */
function balance(units: readonly Unit[], height: number, columns: number): number[][] {
  let low = Math.max(0, ...units.map((unit) => unit.height));
  let high = Math.max(low, height);
  for (let step = 0; step < 30 && high - low > 0.1; step++) {
    const middle = (low + high) / 2;
    if (fillPage(units, 0, middle, columns, false) === units.length) high = middle;
    else low = middle;
  }
  return spread(units, high, columns);
}

function spread(units: readonly Unit[], height: number, columns: number): number[][] {
  let start = 0;
  return Array.from({length: columns}, () => {
    const end = fillPage(units, start, height, 1, false);
    const column = units.slice(start, end).flatMap((unit) => unit.blocks);
    start = end;
    return column;
  });
}
