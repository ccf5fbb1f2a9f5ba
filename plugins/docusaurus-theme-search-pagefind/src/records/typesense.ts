import type {SearchRecord} from './search-records.js';

/** Typesense sorts by one number, which its crawler makes of a record's weights so. */
const LEVEL_FACTOR = 1000;
const MAX_POSITION = 999;

/**
 * @param record - A record.
 * @returns It in the shape that Typesense's DocSearch crawler writes: flat, without nulls, sorted by `item_priority`.
 */
export function typesenseRecord({objectID, hierarchy, weight, ...record}: SearchRecord): Record<string, unknown> {
  const flat = {
    id: objectID,
    ...record,
    ...Object.fromEntries(Object.entries(hierarchy).map(([level, text]) => [`hierarchy.${level}`, text])),
    item_priority: weight.level * LEVEL_FACTOR + Math.max(0, MAX_POSITION - weight.position),
  };
  return Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== null && value !== undefined));
}
