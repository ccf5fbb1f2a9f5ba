import type {DateTime, Duration} from 'luxon';
import {type DataviewLink, type DataviewObject, type DataviewValue, typeOf} from './values.js';

const collator = new Intl.Collator('en');

/** Gives a link's path as the vault has it. */
export type NormalizeLink = (path: string) => string;

/**
 * Orders any two values: null first, then by the names of their types, then by what they are.
 *
 * @param left - A value.
 * @param right - Another.
 * @param normalize - Gives a link's path.
 * @returns Less than 0 where `left` comes first.
 */
export function compareValues(left: DataviewValue, right: DataviewValue, normalize: NormalizeLink): number {
  const [type, other] = [typeOf(left), typeOf(right)];
  if (type === 'null' || other === 'null') return Number(other === 'null') - Number(type === 'null');
  if (type !== other) return collator.compare(type, other);
  if (left === right) return 0;
  switch (type) {
    case 'string':
      return collator.compare(left as string, right as string);
    case 'number':
    case 'boolean':
      return Number(left) < Number(right) ? -1 : Number(left) === Number(right) ? 0 : 1;
    case 'link':
      return compareLinks(left as DataviewLink, right as DataviewLink, normalize);
    case 'date':
      return (left as DateTime) < (right as DateTime) ? -1 : (left as DateTime).equals(right as DateTime) ? 0 : 1;
    case 'duration':
      // Equal are those of equal units: 24 hours are no day.
      return (left as Duration) < (right as Duration) ? -1 : (left as Duration).equals(right as Duration) ? 0 : 1;
    case 'array':
      return compareLists(left as DataviewValue[], right as DataviewValue[], normalize);
    case 'object':
      return compareObjects(left as DataviewObject, right as DataviewObject, normalize);
    default:
      return 0;
  }
}

function compareLinks(left: DataviewLink, right: DataviewLink, normalize: NormalizeLink): number {
  return (
    collator.compare(normalize(left.path), normalize(right.path)) ||
    collator.compare(left.type, right.type) ||
    Number(Boolean(left.subpath)) - Number(Boolean(right.subpath)) ||
    collator.compare(left.subpath ?? '', right.subpath ?? '')
  );
}

function compareLists(
  left: readonly DataviewValue[],
  right: readonly DataviewValue[],
  normalize: NormalizeLink,
): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareValues(left[index] as DataviewValue, right[index] as DataviewValue, normalize);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareObjects(left: DataviewObject, right: DataviewObject, normalize: NormalizeLink): number {
  const [keys, others] = [Object.keys(left).sort(), Object.keys(right).sort()];
  const order = compareLists(keys, others, normalize);
  if (order !== 0) return order;
  for (const key of keys) {
    const inner = compareValues(left[key] as DataviewValue, right[key] as DataviewValue, normalize);
    if (inner !== 0) return inner;
  }
  return 0;
}
