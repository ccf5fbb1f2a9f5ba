/** The largest type at which a sheet fits on a number of pages, and the columns and margins that let it be largest. */
import type {Margin} from '../model.js';

/** What {@link largestFit} found. */
export interface Fit {
  size: number;
  /** False where even the smallest size needs more pages. */
  fits: boolean;
}

/** What may be chosen together with the type's size. */
export interface SheetShape {
  columns: number;
  margin: Margin;
}

/** What {@link bestFit} found. */
export type ShapedFit = Fit & SheetShape;

/** Sizes to try, in points. */
export interface SizeRange {
  min: number;
  max: number;
}

/** Sizes are tried in tenths of a point. */
const STEP = 0.1;

/** A shape that is asked for later has to bring so many points at least. */
const WORTHWHILE = 0.2;

/**
 * Searches by halves.
 *
 * @param range - The sizes to try.
 * @param pagesAt - How many pages a size needs; never fewer for a larger size.
 * @param pages - How many there may be.
 * @returns The largest size that fits, else the smallest of the range.
 */
export function largestFit(range: SizeRange, pagesAt: (size: number) => number, pages: number): Fit {
  const sizeOf = (step: number) => Math.round((range.min + step * STEP) * 10) / 10;
  let low = 0;
  let high = Math.round((range.max - range.min) / STEP);
  if (pagesAt(sizeOf(low)) > pages) return {size: range.min, fits: false};
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pagesAt(sizeOf(middle)) <= pages) low = middle;
    else high = middle - 1;
  }
  return {size: sizeOf(low), fits: true};
}

/**
 * Chooses columns, margins and size together. A shape is measured further only if it beats the best one before it.
 *
 * @param shapes - Shapes to try, those that are liked best first; at least one.
 * @param range - The sizes to try.
 * @param pagesAt - How many pages a size needs in a shape; never fewer for a larger size.
 * @param pages - How many there may be.
 * @returns The shape with the largest type that fits; where nothing fits, the one that needs the fewest pages at the smallest.
 */
export function bestFit(
  shapes: readonly SheetShape[],
  range: SizeRange,
  pagesAt: (shape: SheetShape, size: number) => number,
  pages: number,
): ShapedFit {
  let best: ShapedFit | undefined;
  let closest: {shape: SheetShape; needed: number} | undefined;
  for (const shape of shapes) {
    const least = best ? Math.round((best.size + WORTHWHILE) * 10) / 10 : range.min;
    if (least > range.max) break;
    const needed = pagesAt(shape, least);
    if (needed <= pages)
      best = {...shape, ...largestFit({...range, min: least}, (size) => pagesAt(shape, size), pages)};
    else if (!best && (!closest || needed < closest.needed)) closest = {shape, needed};
  }
  return best ?? {...(closest?.shape ?? (shapes[0] as SheetShape)), size: range.min, fits: false};
}
