/** The rows of a table that a reader sorts and filters. */
import {Children, isValidElement, type ReactElement, type ReactNode} from 'react';

/** An element as the text of a note is drawn of. */
export type TableElement = ReactElement<{children?: ReactNode; className?: string; [name: string]: unknown}>;

/** Which column a table is sorted by. */
export interface Sorting {
  column: number;
  isDescending: boolean;
}

/** Rows that head a group, or sum it up, stay where they are. */
const FIXED = /\b(?:bases-group-heading|bases-summary|dataview-group)\b/;

const collator = new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'});

/**
 * @param node - What stands in a table.
 * @returns The elements in it, without the text between them.
 */
export function elementsIn(node: ReactNode): TableElement[] {
  return Children.toArray(node).filter((child): child is TableElement => isValidElement(child));
}

/**
 * @param rows - The rows of one group.
 * @param sorting - How they are sorted. @default as they stand
 * @param filter - Words that a row must have, in any order and case. @default all rows
 * @returns The rows that are shown; equal ones keep their order, empty ones are last, whatever the direction.
 */
export function shownRows(rows: readonly TableElement[], sorting?: Sorting, filter = ''): TableElement[] {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  const isFixed = ({props}: TableElement) => FIXED.test(props.className ?? '');
  const head = rows.filter(isFixed);
  const found = rows.filter((row) => !isFixed(row) && hasAll(row, words));
  // A group of which nothing is left has no heading.
  if (found.length === 0 && words.length > 0) return [];
  if (!sorting) return [...head, ...found];
  const keyed = found.map((row) => ({row, key: keyOf(elementsIn(row.props.children)[sorting.column])}));
  const sign = sorting.isDescending ? -1 : 1;
  keyed.sort(({key: a}, {key: b}) => Number(a === '') - Number(b === '') || sign * compare(a, b));
  return [...head, ...keyed.map(({row}) => row)];
}

/**
 * @param sorting - How a table is sorted.
 * @param column - A column whose head is pressed.
 * @returns How it is sorted then: up, down, and as the writer has it.
 */
export function nextSorting(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return {column, isDescending: false};
  return sorting.isDescending ? undefined : {column, isDescending: true};
}

function hasAll(row: TableElement, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(textOf(row));
  return words.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a cell is sorted by: what its query says, a date, a number, else its words. */
function keyOf(cell: TableElement | undefined): string | number {
  if (!cell) return '';
  const given = cell.props['data-sort'];
  if (given !== undefined) return Number(given);
  const text = (dateIn(cell) ?? textOf(cell)).trim();
  return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function dateIn(node: TableElement): string | undefined {
  const {dateTime, children} = node.props;
  if (typeof dateTime === 'string') return dateTime;
  const [only, ...others] = elementsIn(children);
  return only && others.length === 0 ? dateIn(only) : undefined;
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (!isValidElement<{children?: ReactNode}>(node)) return '';
  const text = textOf(node.props.children);
  // What stands in two cells, or in two lines of one, are two words.
  return typeof node.type === 'string' && /^(?:td|li|p|div|br)$/.test(node.type) ? ` ${text} ` : text;
}
