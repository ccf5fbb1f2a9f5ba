import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {memo, type ReactNode} from 'react';
import {useCounted} from '../../client/hooks/use-counted.js';
import type {ExamNote, ExamPageProps} from '../../model.js';
import styles from './styles.module.css';

interface Props extends Pick<ExamPageProps, 'counts' | 'paths'> {
  /** The note whose tips the page shows; undefined on the index of all. */
  scope: ExamNote | undefined;
  /** What sheet and practice take over of the filter. */
  query: string;
}

/**
 * @param scope - The note whose tips the page shows; undefined on the index of all.
 * @returns The page's title.
 */
export function titleOf(scope: ExamNote | undefined): string {
  return scope
    ? translate({id: 'theme.examTips.note.title', message: 'Exam tips: {note}'}, {note: scope.title})
    : translate({id: 'theme.examTips.title', message: 'Exam tips'});
}

/** What the index is of, and where to go from it. */
export default memo(function Header({scope, counts, paths, query}: Props): ReactNode {
  return (
    <header className={styles.header}>
      {scope && (
        <p className={styles.up}>
          <Link to={paths.index}>{translate({id: 'theme.examTips.note.up', message: 'All exam tips'})}</Link>
        </p>
      )}
      <h1>{titleOf(scope)}</h1>
      <Summary scope={scope} counts={counts} />
      <p className={styles.actions}>
        <Link className={styles.primary} to={paths.cheatSheet + query}>
          {translate({id: 'theme.examTips.toSheet', message: 'Make a cheat sheet'})}
        </Link>
        <Link className={styles.button} to={paths.practice + query}>
          {translate({id: 'theme.examTips.toPractice', message: 'Practise'})}
        </Link>
        {scope && paths.pdf && (
          <a className={styles.button} href={`${paths.pdf}/${scope.slug}.pdf`} download>
            {translate({id: 'theme.examTips.note.pdf', message: 'Cheat sheet as PDF'})}
          </a>
        )}
        {scope && <Link to={scope.url}>{translate({id: 'theme.examTips.note.read', message: 'Read the note'})}</Link>}
      </p>
    </header>
  );
});

function Summary({scope, counts}: Pick<Props, 'scope' | 'counts'>): ReactNode {
  const counted = useCounted();
  const text = scope
    ? counted.items({tips: scope.count - scope.cards, cards: scope.cards})
    : translate(
        {id: 'theme.examTips.summary', message: '{tips} in {notes}'},
        {tips: counted.items(counts), notes: counted.notes(counts.notes)},
      );
  return <p className={styles.summary}>{text}</p>;
}
