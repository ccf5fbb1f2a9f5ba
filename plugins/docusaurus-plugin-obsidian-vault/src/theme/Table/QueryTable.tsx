import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ComponentProps, cloneElement, type ReactNode, useState} from 'react';
import {elementsIn, nextSorting, type Sorting, shownRows, type TableElement} from './rows.js';

/** So many rows are seen at a glance. */
const FILTER_THRESHOLD = 8;

/** The parts of a table of a base or a query, and what a reader can do with them. */
export interface QueryTable {
  /** A field for words; absent for a short table, and without scripts. */
  filter: ReactNode;
  /** The parts, sorted and filtered. */
  parts: ReactNode;
}

/**
 * Makes a table of a query one that readers sort and filter. Without scripts it is the plain table.
 *
 * @param props - The table's.
 * @returns Its parts.
 */
export function useQueryTable({children}: ComponentProps<'table'>): QueryTable {
  const isBrowser = useIsBrowser();
  const [sorting, setSorting] = useState<Sorting>();
  const [filter, setFilter] = useState('');
  if (!isBrowser) return {filter: null, parts: children};
  const elements = elementsIn(children);
  const rowsOf = (part: TableElement) => elementsIn(part.props.children);
  const all = elements.flatMap((part) => (part.type === 'tbody' ? rowsOf(part) : []));
  const parts = elements.map((part) => {
    if (part.type === 'thead') return sortableHead(part, sorting, setSorting);
    // It sums up what the writer chose.
    if (part.type === 'tfoot') return filter.trim() === '' ? part : null;
    if (part.type !== 'tbody') return part;
    // Without any rows a copy would have those of the original.
    return cloneElement(part, {children: null}, ...shownRows(rowsOf(part), sorting, filter));
  });
  const label = translate({id: 'theme.vault.table.filter', message: 'Filter the table'});
  const field = (
    <input
      className="query-filter"
      type="search"
      aria-label={label}
      placeholder={label}
      value={filter}
      onChange={({target}) => setFilter(target.value)}
    />
  );
  return {filter: all.length < FILTER_THRESHOLD ? null : field, parts};
}

function sortableHead(
  head: TableElement,
  sorting: Sorting | undefined,
  setSorting: (next: Sorting | undefined) => void,
): TableElement {
  const rows = elementsIn(head.props.children).map((row) => {
    const cells = elementsIn(row.props.children).map((cell, column) => {
      const {children} = cell.props;
      if (!children || (typeof children === 'string' && children.trim() === '')) return cell;
      const direction = sorting?.column === column ? (sorting.isDescending ? 'descending' : 'ascending') : undefined;
      const button = (
        <button className="query-sort" type="button" onClick={() => setSorting(nextSorting(sorting, column))}>
          {children}
        </button>
      );
      return cloneElement(cell, direction && {'aria-sort': direction}, button);
    });
    return cloneElement(row, {}, ...cells);
  });
  return cloneElement(head, {}, ...rows);
}
