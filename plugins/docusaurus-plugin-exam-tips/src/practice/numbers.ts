/**
 * A number: sign, currency, digits (`1,000`, `10.0.0.0/16`, `10:30`, `10 000`), and the end of a range. What stands in a
 * name (`EC2`, `us-east-1`, `v1.2`) is none.
 */
const NUMBER =
  /(?<![\p{L}\p{N}_./-])(?:[-+−±~≈<>≤≥]\s?)?(?:[$€£¥]\s?)?(?:\d{1,3}(?:\s\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*)\+?(?:\s?[-–—×]\s?\d+(?:[.,:/]\d+)*)*/gu;

/** What may be a unit, and the unit that it is divided by. */
const UNIT = /^([\s-]?)(%|‰|°?[\p{L}µ]+)(\/[\p{L}µ]+)?/u;

/** Signs of units that no list has all of: `KiB`, `Gbps`. */
const RATE_OR_SIZE = /^(?:\p{L}\p{L}?B|\p{Lu}?bps)$/u;

/** `IOPS`, `TPS`: units where they stand apart; `2FA` is a name. */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

/** Where something stands in a text: from, and up to. */
export type Span = [start: number, end: number];

/**
 * Finds the numbers of a text with their units: `15 minutes`, `$0.05`, `4–14 days`, `3,000 IOPS`.
 *
 * @param text - Plain text.
 * @param units - See `unitWords`.
 * @returns Where they stand, in order.
 */
export function findNumbers(text: string, units: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const {0: number, index} of text.matchAll(NUMBER)) {
    const end = index + number.length;
    const after = text.slice(end, end + 40);
    const [whole = '', space = '', word = '', divisor = ''] = UNIT.exec(after) ?? [];
    const length = isUnit(divisor.slice(1), units) ? whole.length : whole.length - divisor.length;
    if (isUnit(word, units) || (space !== '' && ABBREVIATION.test(word))) spans.push([index, end + length]);
    else if (!/^[\p{L}_]/u.test(after)) spans.push([index, end]);
  }
  return spans;
}

function isUnit(word: string, units: ReadonlySet<string>): boolean {
  return units.has(word) || RATE_OR_SIZE.test(word);
}
