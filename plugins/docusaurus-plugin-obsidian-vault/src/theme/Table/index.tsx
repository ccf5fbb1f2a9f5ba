import {translate} from '@docusaurus/Translate';
import {type ComponentProps, type ReactNode, useEffect, useRef, useState} from 'react';
import {useQueryTable} from './QueryTable.js';

type Props = ComponentProps<'table'>;

/** A table of a note, in a box that scrolls where the table is wider than the page: with the arrow keys too. */
export default function Table(props: Props): ReactNode {
  const isQuery = /\b(?:bases|dataview)-table\b/.test(props.className ?? '');
  return isQuery ? <SortedTable {...props} /> : <ScrolledTable {...props} />;
}

/** What a query found, for readers to sort and filter. */
function SortedTable(props: Props): ReactNode {
  const {filter, parts} = useQueryTable(props);
  return (
    <>
      {filter}
      <ScrolledTable {...props}>{parts}</ScrolledTable>
    </>
  );
}

function ScrolledTable(props: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const label = translate({id: 'theme.vault.table.wide', message: 'Wide table'});
  return (
    // A reader with a keyboard scrolls what has the focus.
    <div
      ref={box}
      className="vault-table"
      dir={props.dir}
      {...(isWide && {tabIndex: 0, role: 'group', 'aria-label': label})}
    >
      <table {...props} />
    </div>
  );
}
