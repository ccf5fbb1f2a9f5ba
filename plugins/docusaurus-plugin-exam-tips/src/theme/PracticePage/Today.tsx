import Interpolate from '@docusaurus/Interpolate';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {TipEntry} from '../../client/entries.js';
import type {Queue} from '../../practice/queue.js';
import styles from './styles.module.css';

/** How much is left today. */
export default function Today({queue, isKept}: {queue: Queue<TipEntry>; isKept: boolean}): ReactNode {
  const {due, fresh} = queue;
  return (
    <>
      <p className={`exam-practice-today ${styles.today}`}>
        <Interpolate
          values={{
            due: (
              <strong>
                {translate({id: 'theme.examTips.practice.due', message: '{count} due'}, {count: String(due.length)})}
              </strong>
            ),
            fresh: (
              <strong>
                {translate({id: 'theme.examTips.practice.new', message: '{count} new'}, {count: String(fresh.length)})}
              </strong>
            ),
          }}
        >
          {translate({id: 'theme.examTips.practice.today', message: 'Left today: {due}, {fresh}'})}
        </Interpolate>
      </p>
      {!isKept && (
        <p className={styles.warning} role="alert">
          {translate({
            id: 'theme.examTips.practice.notKept',
            message: 'This browser keeps nothing, so your progress ends with this page. Save it as a file below.',
          })}
        </p>
      )}
    </>
  );
}
