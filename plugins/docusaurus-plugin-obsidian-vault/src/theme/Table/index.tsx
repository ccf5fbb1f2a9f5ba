import type {ComponentProps, ReactNode} from 'react';

/** A table of a note, in a box that scrolls where the table is wider than the page. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  return (
    <div className="vault-table">
      <table {...props} />
    </div>
  );
}
