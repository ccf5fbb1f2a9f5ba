import type {ReactNode} from 'react';
import type {SheetExtract} from '../../client/note-page.js';
import Html from './Html.js';
import styles from './styles.module.css';

/** A summary, table, figure or callout of a note on a sheet. */
export default function Extract({extract: {kind, title, html}}: {extract: SheetExtract}): ReactNode {
  if (kind === 'figure') {
    return (
      <figure className={styles.figure}>
        <Html className={styles.picture} html={html} />
        {title !== '' && <figcaption>{title}</figcaption>}
      </figure>
    );
  }
  if (kind === 'table') return <Html className={`${styles.text} ${styles.table}`} html={html} />;
  const name = kind === 'tldr' ? 'TL;DR' : title;
  return (
    <div className={styles.box} data-kind={kind}>
      {name !== '' && <span className={styles.boxTitle}>{name}</span>}
      <Html className={styles.text} html={html} />
    </div>
  );
}
