import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ExamNote} from '../../model.js';
import styles from './styles.module.css';

/** The notes with their counts, where the tips are too many for one page. */
export default function NoteList({notes}: {notes: readonly ExamNote[]}): ReactNode {
  return (
    <section aria-labelledby="exam-tips-notes">
      <h2 id="exam-tips-notes" className={styles.listTitle}>
        {translate({id: 'theme.examTips.notes', message: 'Exam tips by note'})}
      </h2>
      <ul className={styles.notes}>
        {notes.map(({slug, title, page, count}) => (
          <li key={slug}>
            <Link to={page}>{title}</Link> <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
