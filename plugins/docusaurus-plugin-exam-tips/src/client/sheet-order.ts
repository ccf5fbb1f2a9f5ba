/** The order of a sheet, where a reader has changed it: what was moved, and behind what it stands now. */

/** Something that was moved. */
export interface SheetMove {
  key: string;
  /** What it stands behind; empty at the beginning. */
  after: string;
}

/**
 * @param usual - Keys in the order of the notes.
 * @param moves - What was moved, in the order in which it stands on the sheet.
 * @returns The keys in the order of the sheet. A move of what is not there, or behind what is not there, is passed over.
 */
export function orderedKeys(usual: readonly string[], moves: readonly SheetMove[]): string[] {
  const present = new Set(usual);
  const possible = moves.filter(({key, after}) => present.has(key) && (after === '' || present.has(after)));
  const moved = new Set(possible.map(({key}) => key));
  const next = new Map<string, string>();
  let last = '';
  for (const key of usual) {
    if (moved.has(key)) continue;
    next.set(last, key);
    last = key;
  }
  const placed = new Set(usual.filter((key) => !moved.has(key)));
  for (const {key, after} of possible) {
    if (placed.has(key)) continue;
    // Behind what was itself moved, and is not there yet, it would be lost.
    const anchor = after === '' || placed.has(after) ? after : last;
    const follower = next.get(anchor);
    next.set(anchor, key);
    if (follower !== undefined) next.set(key, follower);
    else last = key;
    placed.add(key);
  }
  const order: string[] = [];
  for (let key = next.get(''); key !== undefined; key = next.get(key)) order.push(key);
  return order;
}

/**
 * Finds the fewest moves: what stands in a longest run of the usual order stays.
 *
 * @param usual - Keys in the order of the notes.
 * @param wanted - The same keys in another order.
 * @returns The moves that {@link orderedKeys} makes that order of.
 */
export function movesTo(usual: readonly string[], wanted: readonly string[]): SheetMove[] {
  const place = new Map(usual.map((key, index) => [key, index]));
  const staying = longestRun(wanted.map((key) => place.get(key) ?? -1));
  return wanted.flatMap((key, index) => (staying.has(index) ? [] : [{key, after: wanted[index - 1] ?? ''}]));
}

/** The indices of a longest increasing subsequence, by patience sorting: Fredman, "On computing the length of longest increasing subsequences", 1975. */
function longestRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const run = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) run.add(index);
  return run;
}
