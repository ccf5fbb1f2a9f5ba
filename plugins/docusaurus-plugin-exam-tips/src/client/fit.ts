/** The largest type at which a sheet fits on a number of pages. */

/** What {@link largestFit} found. */
export interface Fit {
  size: number;
  /** False where even the smallest size needs more pages. */
  fits: boolean;
}

/** Sizes are tried in tenths of a point. */
const STEP = 0.1;

/**
 * Searches by halves.
 *
 * @param range - The sizes to try, in points.
 * @param pagesAt - How many pages a size needs; never fewer for a larger size.
 * @param pages - How many there may be.
 * @returns The largest size that fits, else the smallest of the range.
 */
export function largestFit(range: {min: number; max: number}, pagesAt: (size: number) => number, pages: number): Fit {
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
