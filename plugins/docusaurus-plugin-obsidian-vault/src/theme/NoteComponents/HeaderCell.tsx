import type {ComponentProps, ReactNode} from 'react';

/** A cell of a table's head. An empty one, often the corner, heads nothing: it is an ordinary cell (HTML, the `th` element). */
export default function HeaderCell({children, ...props}: ComponentProps<'th'>): ReactNode {
  const isEmpty = typeof children === 'string' ? children.trim() === '' : !children;
  return isEmpty ? <td {...props} /> : <th {...props}>{children}</th>;
}
