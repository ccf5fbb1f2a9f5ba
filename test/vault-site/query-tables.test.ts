/** What a reader does with the table of a query. */
import {createElement} from 'react';
import {
  nextSorting,
  type Sorting,
  shownRows,
  type TableElement,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/Table/rows.js';

type Cell = string | TableElement;

const element = (type: string, props: object, ...children: Cell[]) =>
  createElement(type, props as never, ...children) as TableElement;
const td = (content: Cell, props: object = {}) => element('td', props, content);
const tr = (name: string, ...cells: TableElement[]) => element('tr', {id: name}, td(name), ...cells);
const names = (rows: readonly TableElement[]) => rows.map(({props}) => props['id'] ?? props.className);

const rows = [
  tr('Ödipus', td('10'), td('2 March', {'data-sort': '2'})),
  tr('faust', td('9'), td('')),
  tr('Emma', td(''), td('1 April', {'data-sort': '3'})),
  tr('Zazie', td('9'), td('3 January', {'data-sort': '1'})),
];

test.each<[string, Sorting, string[]]>([
  ['words, without case and accents', {column: 0, isDescending: false}, ['Emma', 'faust', 'Ödipus', 'Zazie']],
  ['words, downwards', {column: 0, isDescending: true}, ['Zazie', 'Ödipus', 'faust', 'Emma']],
  ['numbers, equal ones as they stood', {column: 1, isDescending: false}, ['faust', 'Zazie', 'Ödipus', 'Emma']],
  [
    'numbers downwards, empty ones last all the same',
    {column: 1, isDescending: true},
    ['Ödipus', 'faust', 'Zazie', 'Emma'],
  ],
  ['what the query says', {column: 2, isDescending: false}, ['Zazie', 'Ödipus', 'Emma', 'faust']],
])('should sort by %s', (_, sorting, expected) => {
  expect(names(shownRows(rows, sorting))).toEqual(expected);
});

test('should sort dates by what they mean', () => {
  const dated = ['2026-02-01', '2025-12-31'].map((dateTime) => tr(dateTime, td(element('time', {dateTime}, 'a date'))));
  expect(names(shownRows(dated, {column: 1, isDescending: false}))).toEqual(['2025-12-31', '2026-02-01']);
});

test('should keep rows that have all words, each in some cell', () => {
  expect(names(shownRows(rows, undefined, ' 9 ZAZ '))).toEqual(['Zazie']);
  expect(names(shownRows(rows, undefined, 'odip'))).toEqual(['Ödipus']);
  expect(names(shownRows(rows, undefined, '  '))).toHaveLength(4);
});

test('should keep the heading of a group on top, and no heading of nothing', () => {
  const group = [element('tr', {className: 'bases-group-heading'}, td('Zzz')), ...rows];
  expect(names(shownRows(group, {column: 0, isDescending: true})).slice(0, 2)).toEqual([
    'bases-group-heading',
    'Zazie',
  ]);
  expect(shownRows(group, undefined, 'nothing')).toEqual([]);
});

test('should sort up, down and not at all, one column at a time', () => {
  const up = nextSorting(undefined, 1);
  const down = nextSorting(up, 1);
  expect([up, down, nextSorting(down, 1), nextSorting(down, 0)]).toEqual([
    {column: 1, isDescending: false},
    {column: 1, isDescending: true},
    undefined,
    {column: 0, isDescending: false},
  ]);
});
