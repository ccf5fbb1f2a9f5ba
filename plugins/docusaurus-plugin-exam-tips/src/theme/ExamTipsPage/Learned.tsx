import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  learned: number;
  count: number;
}

/** How many exam tips of a note the reader has learned; nothing where there are none yet. */
export default function Learned({learned, count}: Props): ReactNode {
  const own = Math.min(learned, count);
  if (own === 0) return null;
  return (
    <span className={styles.learned}>
      {translate({id: 'theme.examTips.learned', message: '{learned} of {count} learned'}, {learned: own, count})}
    </span>
  );
}
