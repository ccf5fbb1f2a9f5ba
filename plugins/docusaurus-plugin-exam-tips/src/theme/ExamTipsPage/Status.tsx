import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {ReactNode} from 'react';
import {useCounted} from '../../client/hooks/use-counted.js';
import type {ItemCounts} from '../../client/item-counts.js';
import styles from './styles.module.css';

interface Props {
  count: number;
  /** Undefined while the tips are not there. */
  total: ItemCounts | undefined;
  failed: boolean;
  /** Whether notes are listed, and no tips. */
  isList: boolean;
}

/** Says to everyone, screen readers too, how many tips are left. */
export default function Status({count, total, failed, isList}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const counted = useCounted();
  return (
    <p className={styles.status} role="status">
      {isBrowser && statusText()}
    </p>
  );

  function statusText(): string {
    if (failed) return translate({id: 'theme.examTips.failed', message: 'The exam tips could not be loaded.'});
    if (isList) return '';
    if (total === undefined) return translate({id: 'theme.examTips.loading', message: 'Loading the exam tips …'});
    if (count === total.tips + total.cards) return counted.items(total);
    return translate(
      {id: 'theme.examTips.shown', message: '{count} of {tips}'},
      {count: String(count), tips: counted.items(total)},
    );
  }
}
