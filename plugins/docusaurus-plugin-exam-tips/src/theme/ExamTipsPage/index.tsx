import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useCounted} from '../../client/hooks/use-counted.js';
import type {ExamTipsPageProps} from '../../model.js';
import Downloads from './Downloads.js';
import styles from './styles.module.css';
import TipList from './TipList.js';

/** The index of exam tips: all of the site, or those of one note. */
export default function ExamTipsPage(props: ExamTipsPageProps): ReactNode {
  const {scope, notes, paths} = props;
  const title = scope
    ? translate({id: 'theme.examTips.note.title', message: 'Exam tips: {note}'}, {note: scope.title})
    : translate({id: 'theme.examTips.title', message: 'Exam tips'});
  const description = translate({
    id: 'theme.examTips.description',
    message: 'Every exam tip of the notes, with a link to its exact place.',
  });
  const query = scope ? `?note=${encodeURIComponent(scope.slug)}` : '';
  const sheet = paths.cheatSheet + query;
  const practice = paths.practice + query;
  return (
    <Layout title={title} description={description}>
      <main className={`container exam-tips-page ${styles.page}`}>
        <header className={styles.header}>
          {scope && (
            <p className={styles.up}>
              <Link to={paths.index}>{translate({id: 'theme.examTips.note.up', message: 'All exam tips'})}</Link>
            </p>
          )}
          <h1>{title}</h1>
          <Summary {...props} />
          <p className={styles.actions}>
            <Link className={styles.primary} to={sheet}>
              {translate({id: 'theme.examTips.toSheet', message: 'Make a cheat sheet'})}
            </Link>
            <Link className={styles.button} to={practice}>
              {translate({id: 'theme.examTips.toPractice', message: 'Practise'})}
            </Link>
            {scope && paths.pdf && (
              <a className={styles.button} href={`${paths.pdf}/${scope.slug}.pdf`} download>
                {translate({id: 'theme.examTips.note.pdf', message: 'Cheat sheet as PDF'})}
              </a>
            )}
            {scope && (
              <Link to={scope.url}>{translate({id: 'theme.examTips.note.read', message: 'Read the note'})}</Link>
            )}
          </p>
        </header>
        {notes.length > 0 ? <TipList {...props} /> : <Empty />}
        {!scope && notes.length > 0 && <Downloads paths={paths} />}
      </main>
    </Layout>
  );
}

function Summary({notes, scope}: ExamTipsPageProps): ReactNode {
  const counted = useCounted();
  const tips = counted.tips(notes.reduce((sum, {count}) => sum + count, 0));
  const text = scope
    ? tips
    : translate(
        {id: 'theme.examTips.summary', message: '{tips} in {notes}'},
        {tips, notes: counted.notes(notes.length)},
      );
  return <p className={styles.summary}>{text}</p>;
}

function Empty(): ReactNode {
  return (
    <p>
      <Interpolate values={{example: <code>==Exam: a queue name ends in .fifo==</code>}}>
        {translate({
          id: 'theme.examTips.empty',
          message: 'There are no exam tips yet. Write {example} in a note, and it turns up here.',
        })}
      </Interpolate>
    </p>
  );
}
