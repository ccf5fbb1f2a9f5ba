import type {ReactNode, Ref} from 'react';
import styles from './styles.module.css';

interface Props {
  /** From 1; 0 for a page that is only measured. */
  number: number;
  of: number;
  /** Stands on the first page. */
  title?: string;
  date?: string;
  columns: readonly ReactNode[];
  columnRef?: Ref<HTMLDivElement>;
}

/** One sheet of paper: title, columns, page number. */
export default function Page({number, of, title, date, columns, columnRef}: Props): ReactNode {
  return (
    <div className={`sheet-page ${styles.page}`}>
      {title !== undefined && (
        <div className={styles.pageHeader}>
          <p className={styles.title}>{title}</p>
          <p className={styles.date}>{date}</p>
        </div>
      )}
      <div className={styles.columns}>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place on the page.
          <div key={index} className={styles.column} ref={index === 0 ? columnRef : undefined}>
            {column}
          </div>
        ))}
      </div>
      <div className={styles.pageNumber}>{`${number} / ${of}`}</div>
    </div>
  );
}
