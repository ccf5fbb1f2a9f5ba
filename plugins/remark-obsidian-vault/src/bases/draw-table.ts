import type {RootContent} from 'mdast';
import {blockElement, type ElementProperties, textNodes} from '../transform/resolve/elements.js';
import {displayName} from './base-definition.js';
import {durationMs} from './dates.js';
import type {DrawnView} from './draw-view.js';
import {type CellValue, orNull} from './failures.js';
import type {Row, RowGroup} from './rows.js';
import {showValue} from './show-value.js';
import {summarize} from './summaries.js';
import {DateValue, DurationValue, isEmpty} from './values.js';

/**
 * Draws a view as a table: a `tbody` for each group, a `tfoot` of summaries. Obsidian help, Table view.
 *
 * @param drawn - The view with its rows.
 * @returns The table, in a box that scrolls by itself.
 */
export function drawTable(drawn: DrawnView): RootContent[] {
  const {view, groups} = drawn;
  const parts = [
    ...columns(drawn),
    blockElement('thead', {}, [
      blockElement(
        'tr',
        {},
        view.order.map((id) => headCell(id, drawn)),
      ),
    ]),
    ...groups.map((group) => body(group, drawn)),
    ...(view.groupBy ? [] : foot(drawn)),
  ];
  const className = ['bases-table', ...(view.rowHeight ? [`bases-rows-${classPart(view.rowHeight)}`] : [])];
  return [blockElement('div', {className: ['bases-scroll']}, [blockElement('table', {className}, parts)])];
}

function columns({view}: DrawnView): RootContent[] {
  if (view.columnSize.size === 0) return [];
  const cols = view.order.map((id) => {
    const width = view.columnSize.get(id);
    return blockElement('col', width === undefined ? {} : {style: `width: ${width}px`});
  });
  return [blockElement('colgroup', {}, cols)];
}

function headCell(id: string, {base}: DrawnView): RootContent {
  return blockElement('th', {scope: 'col', dataProperty: id}, textNodes(displayName(base, id)));
}

function body(group: RowGroup, drawn: DrawnView): RootContent {
  const {view, base} = drawn;
  const heading = view.groupBy ? groupHeading(group, view.groupBy.property, drawn) : [];
  const rows = group.rows.map((row) =>
    blockElement(
      'tr',
      {},
      view.order.map((id) => cell(row, id, displayName(base, id))),
    ),
  );
  return blockElement('tbody', view.groupBy ? {className: ['bases-group']} : {}, [...heading, ...rows]);
}

/** What the group has in common; its summaries stand on top of it, as in the app. */
function groupHeading({value, rows}: RowGroup, property: string, drawn: DrawnView): RootContent[] {
  const {view, base} = drawn;
  const name = displayName(base, property);
  const shown = isEmpty(orNull(value)) ? textNodes('—') : showValue(value, name);
  const head = blockElement('th', {scope: 'rowgroup', colSpan: view.order.length}, [
    blockElement('span', {className: ['bases-group-property']}, textNodes(`${name}: `)),
    ...shown,
  ]);
  return [blockElement('tr', {className: ['bases-group-heading']}, [head]), ...summaryRow(rows, drawn)];
}

function cell(row: Row, id: string, label: string): RootContent {
  const value = row.cell(id);
  return blockElement('td', cellProperties(value, id), showValue(value, label));
}

/** What a table that sorts in the browser goes by, where the text does not say it. */
function cellProperties(cell: CellValue, id: string): ElementProperties {
  const value = orNull(cell);
  const sort =
    value instanceof DateValue
      ? value.ms
      : value instanceof DurationValue
        ? durationMs(value)
        : typeof value === 'boolean'
          ? Number(value)
          : undefined;
  const className = typeof value === 'number' ? ['bases-number'] : undefined;
  return {className, dataProperty: id, ...(sort !== undefined && {dataSort: String(sort)})};
}

function foot(drawn: DrawnView): RootContent[] {
  const rows = summaryRow(
    drawn.groups.flatMap((group) => group.rows),
    drawn,
  );
  return rows.length === 0 ? [] : [blockElement('tfoot', {}, rows)];
}

function summaryRow(rows: readonly Row[], {view, base, world}: DrawnView): RootContent[] {
  if (!view.order.some((id) => view.summaries.has(id))) return [];
  const cells = view.order.map((id) => {
    const name = view.summaries.get(id);
    if (name === undefined) return blockElement('td', {});
    const values = rows.map((row) => orNull(row.cell(id)));
    const summary = summarize(name, values, base.summaries, world);
    return blockElement('td', {dataProperty: id}, [
      blockElement('span', {className: ['bases-summary-name']}, textNodes(`${name} `)),
      ...showValue(summary, name),
    ]);
  });
  return [blockElement('tr', {className: ['bases-summary']}, cells)];
}

/** A text as a part of a class. */
function classPart(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]+/g, '-');
}
