/** The rows of a view: notes that pass its filters, sorted, grouped and limited. Obsidian help, Views. */
import {compareCodeUnits} from '../vault/natural-order.js';
import type {BaseDefinition, Filter, SortKey, ViewDefinition} from './base-definition.js';
import {compileFormula, type Evaluate, type Scope} from './compile.js';
import {attempt, type CellValue, FailedValue, orNull} from './failures.js';
import {fileMember} from './file-fields.js';
import {compareValues} from './operators.js';
import {textOf} from './text.js';
import {FileValue, FormulaError, isEmpty, isTruthy, type Value} from './values.js';
import {propertyValue, type World} from './world.js';

/** A note of a view. */
export interface Row {
  file: FileValue;
  /** @param id - A property with its kind, as `propertyId` has it. */
  cell(id: string): CellValue;
}

/** Rows with the same value of the property that a view groups by. */
export interface RowGroup {
  value: CellValue;
  rows: Row[];
}

/** Hears of what cannot be worked out: the formula's name, or the filter's statement, and the first note. */
export type ReportFailure = (what: {formula: string} | {filter: string}, message: string, path: string) => void;

const NOTHING: ReadonlyMap<string, Value> = new Map();

/**
 * @param base - The base.
 * @param world - What its formulas see.
 * @param report - Hears of formulas that fail.
 * @returns Gives the rows of a view. The base's formulas are compiled once, and worked out once a note.
 */
export function createRows(
  base: BaseDefinition,
  world: World,
  report: ReportFailure,
): (view: ViewDefinition) => RowGroup[] {
  const formulas = new Map([...base.formulas].map(([name, source]) => [name, compiled(source, world)]));
  const all = world.lookup.notes.map((note) => createRow(new FileValue(note), formulas, world, report));
  return (view) => {
    const passes = [base.filter, view.filter].map((filter) => filter && compileFilter(filter, world, report));
    const rows = all.filter((row) => passes.every((test) => test === undefined || test(row.file, row)));
    return groups(limited(sorted(rows, view), view.limit), view.groupBy);
  };
}

type FormulaRow = Row & Pick<Scope, 'formula'>;

/** A formula that cannot be read fails for each note alike. */
function compiled(source: string, world: World): Evaluate {
  try {
    return compileFormula(source, world);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return () => {
      throw error;
    };
  }
}

function createRow(
  file: FileValue,
  formulas: ReadonlyMap<string, Evaluate>,
  world: World,
  report: ReportFailure,
): FormulaRow {
  const values = new Map<string, CellValue | undefined>();
  const formula = (name: string): CellValue => {
    if (values.has(name)) return values.get(name) ?? new FailedValue(`formula.${name} leads back to itself`);
    const evaluate = formulas.get(name);
    if (!evaluate) return new FailedValue(`There is no formula ${name}`);
    values.set(name, undefined);
    const result = attempt(() => evaluate({file, locals: NOTHING, formula: row.formula}));
    values.set(name, result);
    if (result instanceof FailedValue) report({formula: name}, result.message, file.note.path);
    return result;
  };
  const row: FormulaRow = {
    file,
    formula(name) {
      const result = formula(name);
      if (result instanceof FailedValue) throw new FormulaError(result.message);
      return result;
    },
    cell(id) {
      const name = id.slice(id.indexOf('.') + 1);
      if (id.startsWith('formula.')) return formula(name);
      if (id.startsWith('note.')) return propertyValue(file.note, name, world);
      // The name of a file is its link.
      return name === 'name' ? file : fileMember(file, name, world);
    },
  };
  return row;
}

type Test = (file: FileValue, row: Row) => boolean;

function compileFilter(filter: Filter, world: World, report: ReportFailure): Test {
  if (filter.kind !== 'statement') {
    const tests = filter.of.map((inner) => compileFilter(inner, world, report));
    if (filter.kind === 'and') return (file, row) => tests.every((test) => test(file, row));
    if (filter.kind === 'or') return (file, row) => tests.some((test) => test(file, row));
    return (file, row) => !tests.some((test) => test(file, row));
  }
  const evaluate = compiled(filter.source, world);
  return (file, row) => {
    const result = attempt(() => evaluate({file, locals: NOTHING, formula: (row as FormulaRow).formula}));
    if (result instanceof FailedValue) report({filter: filter.source}, result.message, file.note.path);
    return isTruthy(orNull(result));
  };
}

/** By the group, then by the view's keys, then by path. */
function sorted(rows: readonly Row[], {sort, groupBy}: ViewDefinition): Row[] {
  const keys = groupBy ? [groupBy, ...sort] : sort;
  const keyed = rows.map((row) => ({row, values: keys.map(({property}) => orNull(row.cell(property)))}));
  keyed.sort((a, b) => {
    for (const [index, {isDescending}] of keys.entries()) {
      const order = compareKeys(a.values[index] as Value, b.values[index] as Value, isDescending);
      if (order !== 0) return order;
    }
    return keys.length === (groupBy ? 1 : 0)
      ? compareValues(a.row.file, b.row.file) || comparePaths(a.row, b.row)
      : comparePaths(a.row, b.row);
  });
  return keyed.map(({row}) => row);
}

function compareKeys(a: Value, b: Value, isDescending: boolean): number {
  const empty = Number(isEmpty(a)) - Number(isEmpty(b));
  if (empty !== 0 || isEmpty(a)) return empty;
  return isDescending ? compareValues(b, a) : compareValues(a, b);
}

function comparePaths(a: Row, b: Row): number {
  return compareCodeUnits(a.file.note.path, b.file.note.path);
}

function limited(rows: Row[], limit: number | undefined): Row[] {
  return limit === undefined ? rows : rows.slice(0, limit);
}

function groups(rows: Row[], groupBy: SortKey | undefined): RowGroup[] {
  if (!groupBy) return [{value: null, rows}];
  const found = new Map<string, RowGroup>();
  for (const row of rows) {
    const value = row.cell(groupBy.property);
    const key = isEmpty(orNull(value)) ? '' : `=${textOf(orNull(value))}`;
    const group = found.get(key);
    if (group) group.rows.push(row);
    else found.set(key, {value, rows: [row]});
  }
  return [...found.values()];
}
