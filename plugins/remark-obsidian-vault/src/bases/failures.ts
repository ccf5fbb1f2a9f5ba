import {FormulaError, type Value} from './values.js';

/** A formula that could not be worked out, in place of its value. */
export class FailedValue {
  constructor(readonly message: string) {}
}

/** A value, or why there is none. */
export type CellValue = Value | FailedValue;

/**
 * @param work - Works out a value.
 * @returns It, or why there is none.
 */
export function attempt(work: () => Value): CellValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return new FailedValue(error.message);
    // Expressions of expressions are walked by recursion.
    if (error instanceof RangeError) return new FailedValue('The formula nests too deep');
    throw error;
  }
}

/**
 * @param cell - A value, or why there is none.
 * @returns The value; null where there is none.
 */
export function orNull(cell: CellValue): Value {
  return cell instanceof FailedValue ? null : cell;
}
