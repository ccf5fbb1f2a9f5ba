import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type ReactNode, useEffect, useRef} from 'react';
import type {TipEntry} from '../../client/entries.js';
import type {Queue} from '../../practice/queue.js';
import styles from './styles.module.css';

interface Props {
  queue: Queue<TipEntry>;
  /** How many tips were chosen. */
  total: number;
  /** The address of the index. */
  index: string;
  takesFocus: boolean;
  onMore: () => void;
}

/** Nothing is left to ask: says why, and what to do. */
export default function Done({queue, total, index, takesFocus, onMore}: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const {i18n} = useDocusaurusContext();
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const [title, text] = total === 0 ? nothingChosen() : nothingLeft(queue, i18n.currentLocale);
  return (
    <section className={`exam-practice-done ${styles.card}`}>
      <h2 ref={heading} tabIndex={-1} className={styles.question}>
        {title}
      </h2>
      <p>{text}</p>
      <p className={styles.actions}>
        {queue.waiting > 0 && (
          <button type="button" className={styles.reveal} onClick={onMore}>
            {translate({id: 'theme.examTips.practice.more', message: 'Take some more new ones'})}
          </button>
        )}
        <a className={styles.quiet} href={index}>
          {translate({id: 'theme.examTips.practice.toIndex', message: 'All exam tips'})}
        </a>
      </p>
    </section>
  );
}

function nothingChosen(): [string, string] {
  return [
    translate({id: 'theme.examTips.practice.none.title', message: 'Nothing to practise'}),
    translate({
      id: 'theme.examTips.practice.none',
      message: 'The chosen notes have no exam tips. Choose others below.',
    }),
  ];
}

function nothingLeft({next, waiting}: Queue<TipEntry>, language: string): [string, string] {
  const title = translate({id: 'theme.examTips.practice.done.title', message: 'Done for today'});
  if (next !== undefined) {
    const date = new Intl.DateTimeFormat(language, {weekday: 'long', day: 'numeric', month: 'long'}).format(next);
    return [
      title,
      translate({id: 'theme.examTips.practice.done.next', message: 'Come back on {date} for the next one.'}, {date}),
    ];
  }
  if (waiting > 0) {
    return [
      title,
      translate({id: 'theme.examTips.practice.done.waiting', message: 'Come back tomorrow for more new ones.'}),
    ];
  }
  return [
    translate({id: 'theme.examTips.practice.known.title', message: 'You know them all'}),
    translate({
      id: 'theme.examTips.practice.known',
      message: 'Every chosen exam tip is ticked as known. Choose other notes below, or untick some in the list.',
    }),
  ];
}
