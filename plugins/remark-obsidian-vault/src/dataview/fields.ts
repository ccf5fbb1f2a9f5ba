/** Fields of a note or a list item. */
import {canonicalKey} from './inline-fields.js';
import type {DataviewValue} from './values.js';

/** Values by key, in order; a key that comes again makes a list. */
export class Fields {
  readonly values = new Map<string, DataviewValue[]>();

  /** @param key - As written. @param value - One of its values. */
  add(key: string, value: DataviewValue): void {
    const known = this.values.get(key);
    if (known) known.push(value);
    else this.values.set(key, [value]);
  }

  /** @param other - Fields that come behind these. */
  addAll(other: Fields): void {
    for (const [key, values] of other.values) for (const value of values) this.add(key, value);
  }

  /** @returns The fields under their keys, and under their second names where those are free. */
  finished(): [string, DataviewValue][] {
    const second = new Fields();
    for (const [key, values] of this.values) {
      const name = canonicalKey(key);
      if (name !== '' && !this.values.has(name)) for (const value of values) second.add(name, value);
    }
    return [...this.values, ...second.values].map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] as DataviewValue) : values,
    ]);
  }
}
