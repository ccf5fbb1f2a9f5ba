import {translate} from '@docusaurus/Translate';
import Card from '@theme/PracticePage/Card';
import {type ReactNode, useMemo} from 'react';
import {NO_FILTER} from '../../client/filter.js';
import {readFilter, writeFilter} from '../../client/filter-url.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useTipHtml} from '../../client/hooks/use-exam-data.js';
import {useKnown} from '../../client/hooks/use-known.js';
import {useProgress} from '../../client/hooks/use-progress.js';
import type {ExamPageProps} from '../../model.js';
import type {PracticeGrade} from '../../practice/schedule.js';
import KnownFile from '../ExamTipsPage/KnownFile.js';
import Choices from './Choices.js';
import Done from './Done.js';
import styles from './styles.module.css';
import Today from './Today.js';
import {useDay} from './use-day.js';
import {useFetchAhead} from './use-fetch-ahead.js';
import {usePracticeData} from './use-practice-data.js';
import {useSession} from './use-session.js';

/** How many new tips the reader gets who asks for more. */
const MORE = 10;

/** The tip that is asked now, what today brings, and what is to be practised. */
export default function Practice(props: ExamPageProps): ReactNode {
  // The notes to practise stand in the page's address.
  const [chosen, setSlugs] = useAddress(readNotes, writeNotes);
  const {known, keep: keepKnown} = useKnown();
  const kept = useProgress();
  const {day, look, takeMore} = useDay();
  const {notes, slugs, entries, isReady, failed} = usePracticeData(props, chosen, known, kept.progress, day);
  const session = useSession(entries, known, kept, day);
  const {asked, queue} = session;
  const today = useMemo(() => [...queue.due, ...queue.fresh, ...(asked ? [asked] : [])], [queue, asked]);
  useTipHtml(props, today);
  useFetchAhead(today);
  const grade = (given: PracticeGrade) => {
    session.grade(given);
    look();
  };
  // A tip that is asked stays, whatever is fetched meanwhile.
  const isShown = asked ? asked.missing === undefined : isReady;
  return (
    <>
      {isShown ? <Today queue={queue} isKept={kept.isKept} /> : <p role="status">{loadingText(failed)}</p>}
      {isShown && asked && (
        <Card
          key={session.turn}
          entry={asked}
          progress={kept.progress}
          takesFocus={session.turn > 0}
          isRevealed={session.isRevealed}
          onReveal={session.reveal}
          onGrade={grade}
        />
      )}
      {isShown && !asked && (
        <Done
          queue={queue}
          total={entries.length}
          index={props.paths.index}
          takesFocus={session.turn > 0}
          onMore={() => takeMore(MORE)}
        />
      )}
      <Choices
        notes={notes}
        slugs={slugs}
        onSlugs={setSlugs}
        newPerDay={kept.progress.newPerDay}
        onNewPerDay={(newPerDay) => kept.keep({...kept.progress, newPerDay})}
      />
      <div className={styles.file}>
        <KnownFile known={known} onRead={keepKnown} />
      </div>
    </>
  );
}

function readNotes(search: string): readonly string[] {
  return readFilter(new URLSearchParams(search), []).notes;
}

function writeNotes(slugs: readonly string[]): string {
  const params = new URLSearchParams();
  writeFilter({...NO_FILTER, notes: slugs}, params);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

function loadingText(failed: boolean): string {
  return failed
    ? translate({id: 'theme.examTips.failed', message: 'The exam tips could not be loaded.'})
    : translate({id: 'theme.examTips.loading', message: 'Loading the exam tips …'});
}
