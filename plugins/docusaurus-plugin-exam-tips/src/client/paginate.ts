/** Where the blocks of a cheat sheet stand: pure arithmetic over measured heights. */

/** A heading or a tip, measured at the width of a column. */
export interface SheetBlock {
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

/**
 * Distributes blocks over pages and columns, in order. No block is split, no heading stands last in a column, and the
 * columns of a page are filled evenly. A block that is higher than a column gets one for itself.
 *
 * @param blocks - Headings and tips, in reading order.
 * @param room - The pages' columns.
 * @returns For each page the blocks of each of its columns; as many columns on each page as `room` has.
 */
export function paginate(blocks: readonly SheetBlock[], room: SheetRoom): SheetPages {
  const units = toUnits(blocks, Math.max(room.first, room.rest));
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
 * @param height - A block's height.
 * @param room - The pages' columns.
 * @returns How much the block has to shrink to stand in a column: 1 where it fits.
 */
export function shrinkOf(height: number, room: SheetRoom): number {
  const most = Math.max(room.first, room.rest);
  return height > most && height > 0 ? most / height : 1;
}

function toUnits(blocks: readonly SheetBlock[], highest: number): Unit[] {
  const units: Unit[] = [];
  let unit: Unit = {blocks: [], height: 0};
  blocks.forEach((block, index) => {
    unit.blocks.push(index);
    unit.height += block.height;
    if (block.isHeading && index < blocks.length - 1) return;
    units.push(...(unit.height <= highest ? [unit] : splitUnit(unit, blocks, highest)));
    unit = {blocks: [], height: 0};
  });
  return units;
}

/** Headings with a tip too high for one column: the headings that fit beside it stay with it. */
function splitUnit(unit: Unit, blocks: readonly SheetBlock[], highest: number): Unit[] {
  const parts: Unit[] = [];
  for (const index of unit.blocks.toReversed()) {
    const height = blocks[index]?.height ?? 0;
    const part = parts[0];
    if (part && part.height + height <= highest) {
      part.blocks.unshift(index);
      part.height += height;
    } else {
      parts.unshift({blocks: [index], height});
    }
  }
  return parts;
}

/** @returns The first unit that does not stand on the page any more. */
function fillPage(units: readonly Unit[], start: number, height: number, columns: number, canWait: boolean): number {
  let index = start;
  for (let column = 0; column < columns && index < units.length; column++) {
    let left = height;
    const first = index;
    for (let unit = units[index]; unit && unit.height <= left; unit = units[++index]) left -= unit.height;
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
