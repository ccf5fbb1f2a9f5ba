import type {ReactNode} from 'react';
import type {ExcerptPart} from '../../client/excerpt.js';
import styles from './styles.module.css';

/** An excerpt with the searched words marked. */
export default function Excerpt({parts}: {parts: readonly ExcerptPart[]}): ReactNode {
  if (parts.length === 0) return null;
  return (
    <span className={styles.excerpt}>
      <Marked parts={parts} />
    </span>
  );
}

/** Text with the searched words marked. */
export function Marked({parts}: {parts: readonly ExcerptPart[]}): ReactNode {
  return parts.map(({text, marked}, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts are the text's, in order, and have no other name.
    marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
