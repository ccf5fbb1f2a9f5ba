/** Runs a query over the rows of the published notes. Documentation: Data commands. */
import type {NoteLookup} from '../query/note-lookup.js';
import {compareValues} from './compare.js';
import {evaluate} from './evaluate.js';
import type {Expression} from './expression.js';
import type {DataviewWorld} from './operators.js';
import type {Query, Step} from './query.js';
import {sourcePaths} from './sources.js';
import {
  DataviewError,
  DataviewLink,
  type DataviewObject,
  type DataviewValue,
  isTruthy,
  objectOf,
  typeOf,
} from './values.js';

/** A row, and what it stands for. */
export interface Row {
  id: DataviewValue;
  data: DataviewObject;
}

/** What a query finds. */
export interface Result {
  rows: Row[];
  /** What the rows were grouped by, the last first. */
  groups: string[];
}

/** More rows than this come of lists in lists. */
const MAX_ROWS = 20_000;

/**
 * @param query - The query.
 * @param world - The vault.
 * @param lookup - The published notes.
 * @param from - The note with the query.
 * @returns What it finds.
 * @throws {DataviewError} Where a step fails for every row, or the query means something that a site does not have.
 */
export function execute(query: Query, world: DataviewWorld, lookup: NoteLookup, from: string): Result {
  const paths = sourcePaths(query.source, lookup, from);
  const pages = [...paths].flatMap((path) => {
    const data = world.page(path);
    return data ? [{id: new DataviewLink(path) as DataviewValue, data}] : [];
  });
  const rows = query.type === 'task' ? pages.flatMap(taskRows) : pages;
  const result: Result = {rows, groups: []};
  for (const step of query.steps) applyStep(step, result, world);
  return result;
}

/** A task sees the fields of its note too. */
function taskRows({data: page}: Row): Row[] {
  const tasks = (page['file'] as DataviewObject)['tasks'] as DataviewObject[];
  return tasks.map((task) => {
    const data = objectOf([...Object.entries(page).filter(([key]) => !(key in task)), ...Object.entries(task)]);
    return {id: task['line'] ?? null, data};
  });
}

function applyStep(step: Step, result: Result, world: DataviewWorld): void {
  switch (step.type) {
    case 'where':
      result.rows = withValues(result.rows, step.test, world, 'where')
        .filter(({value}) => isTruthy(value))
        .map(({row}) => row);
      return;
    case 'sort':
      result.rows = sorted(result.rows, step.keys, world);
      return;
    case 'limit': {
      const count = evaluate(step.count, objectOf([]), world);
      if (typeof count !== 'number') {
        throw new DataviewError(
          `Failed to execute 'limit' statement: limit should be a number, but got '${typeOf(count)}'`,
        );
      }
      result.rows = result.rows.slice(0, count);
      return;
    }
    case 'flatten':
      result.rows = withValues(result.rows, step.by.of, world, 'flatten').flatMap(({row, value}) =>
        (Array.isArray(value) ? value : [value]).map((item) => ({
          id: row.id,
          data: objectOf([...Object.entries(row.data), [step.by.name, item]]),
        })),
      );
      if (result.rows.length > MAX_ROWS) throw new DataviewError('FLATTEN makes too many rows');
      if (result.groups[0] === step.by.name) result.groups.shift();
      return;
    case 'group':
      result.rows = grouped(result.rows, step.by.of, step.by.name, world);
      result.groups.unshift(step.by.name);
  }
}

/** Rows for which the expression fails are dropped; where it fails for all, the query does. */
function withValues(
  rows: readonly Row[],
  of: Expression,
  world: DataviewWorld,
  step: string,
): {row: Row; value: DataviewValue}[] {
  const errors: string[] = [];
  const found = rows.flatMap((row) => {
    try {
      return [{row, value: evaluate(of, row.data, world)}];
    } catch (error) {
      if (!(error instanceof DataviewError || error instanceof RangeError)) throw error;
      errors.push(error.message);
      return [];
    }
  });
  if (rows.length > 0 && found.length === 0) {
    throw new DataviewError(`Every row during operation '${step}' failed with an error: ${errors[0]}`);
  }
  return found;
}

function sorted(
  rows: readonly Row[],
  keys: readonly {of: Expression; isDescending: boolean}[],
  world: DataviewWorld,
): Row[] {
  const keyed = withValues(rows, {type: 'list', items: keys.map(({of}) => of)}, world, 'sort');
  keyed.sort((a, b) => {
    for (const [index, {isDescending}] of keys.entries()) {
      const [left, right] = [a, b].map(({value}) => (value as DataviewValue[])[index] ?? null) as [
        DataviewValue,
        DataviewValue,
      ];
      const order = compareValues(left, right, world.normalize);
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({row}) => row);
}

function grouped(rows: readonly Row[], of: Expression, name: string, world: DataviewWorld): Row[] {
  const keyed = withValues(rows, of, world, 'group');
  keyed.sort((a, b) => compareValues(a.value, b.value, world.normalize));
  const groups: {key: DataviewValue; rows: DataviewObject[]}[] = [];
  for (const {row, value} of keyed) {
    const last = groups.at(-1);
    if (last && compareValues(last.key, value, world.normalize) === 0) last.rows.push(row.data);
    else groups.push({key: value, rows: [row.data]});
  }
  return groups.map(({key, rows: inside}) => ({
    id: key,
    data: objectOf([
      ['key', key],
      ['rows', inside],
      [name, key],
    ]),
  }));
}

/**
 * Works out the shown columns. Rows for which one of them fails are dropped.
 *
 * @param rows - The rows.
 * @param columns - What is shown of each.
 * @param world - The vault.
 * @returns The rows that are left, with their columns.
 * @throws {DataviewError} Where none is left.
 */
export function extract(
  rows: readonly Row[],
  columns: readonly Expression[],
  world: DataviewWorld,
): {row: Row; values: DataviewValue[]}[] {
  const list: Expression = {type: 'list', items: [...columns]};
  return withValues(rows, list, world, 'final data extraction').map(({row, value}) => ({
    row,
    values: value as DataviewValue[],
  }));
}
