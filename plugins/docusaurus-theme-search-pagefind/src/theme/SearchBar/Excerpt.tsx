import type {ReactNode} from 'react';
import type {ExcerptPart} from '../../client/excerpt.js';
import styles from './styles.module.css';

/** An excerpt with the searched words marked. */
export default function Excerpt({parts}: {parts: readonly ExcerptPart[]}): ReactNode {
  if (parts.length === 0) return null;
  return (
    <span className={styles.excerpt}>
      {parts.map(({text, marked}, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are the excerpt's, in order, and have no other name.
        marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </span>
  );
}
