import {translate} from '@docusaurus/Translate';
import Card from '@theme/PracticePage/Card';
import {type ReactNode, useMemo, useState} from 'react';
import type {TipEntry} from '../../client/entries.js';
import {isKnown, NO_FILTER, type TipFilter} from '../../client/filter.js';
import {filterQuery, readFilter} from '../../client/filter-url.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useTipHtml} from '../../client/hooks/use-exam-data.js';
import {useKnown} from '../../client/hooks/use-known.js';
import {useProgress} from '../../client/hooks/use-progress.js';
import type {ExamPageProps} from '../../model.js';
import {overviewOf} from '../../practice/overview.js';
import type {PracticeGrade} from '../../practice/schedule.js';
import KnownFile from '../ExamTipsPage/KnownFile.js';
import Choices from './Choices.js';
import Done from './Done.js';
import Overview from './Overview.js';
import Plan from './Plan.js';
import styles from './styles.module.css';
import Today from './Today.js';
import {useDay} from './use-day.js';
import {useFetchAhead} from './use-fetch-ahead.js';
import {useKey} from './use-key.js';
import {usePracticeData} from './use-practice-data.js';
import {useSession} from './use-session.js';

/** How many new tips the reader gets who asks for more. */
const MORE = 10;

/** The tip that is asked now, what today brings, and what is to be practised. */
export default function Practice(props: ExamPageProps): ReactNode {
  // What is to be practised stands in the page's address.
  const [chosen, setChosen] = useAddress(readChosen, filterQuery);
  const {known, keep: keepKnown} = useKnown();
  const kept = useProgress();
  const {day, look, takeMore} = useDay();
  const {progress} = kept;
  const [isOpen, setOpen] = useState(false);
  const wantsAll = isOpen || Boolean(progress.exam);
  const data = usePracticeData(props, chosen, known, progress, day, wantsAll);
  const {notes, filter, entries, unasked, isReady, isComplete, failed} = data;
  const overview = useMemo(
    () =>
      wantsAll && isComplete ? overviewOf(entries, progress, (entry) => isKnown(entry, known), day.now) : undefined,
    [wantsAll, isComplete, entries, progress, known, day],
  );
  const session = useSession(entries, known, kept, day);
  const {asked, queue} = session;
  const today = useMemo(() => [...queue.due, ...queue.fresh, ...(asked ? [asked] : [])], [queue, asked]);
  useTipHtml(props, today);
  useFetchAhead(today);
  const siblings = useMemo(() => siblingsOf(asked, entries), [asked, entries]);
  const grade = (given: PracticeGrade) => {
    session.grade(given);
    look();
  };
  useKey('u', session.undo);
  // A tip that is asked stays, whatever is fetched meanwhile.
  const isShown = asked ? asked.missing === undefined : isReady;
  return (
    <>
      {isShown ? <Today queue={queue} isKept={kept.isKept} /> : <p role="status">{loadingText(failed)}</p>}
      {isShown && asked && (
        <Card
          key={session.turn}
          entry={asked}
          siblings={siblings}
          progress={progress}
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
      {session.undo && (
        <p className={styles.source}>
          <button type="button" className={styles.quiet} aria-keyshortcuts="u" onClick={session.undo}>
            {translate({id: 'theme.examTips.practice.undo', message: 'Take the last answer back'})}
            <span className={styles.key} aria-hidden="true">
              u
            </span>
          </button>
        </p>
      )}
      <Choices
        notes={notes}
        filter={filter}
        onFilter={setChosen}
        newPerDay={progress.newPerDay}
        onNewPerDay={(newPerDay) => kept.keep({...progress, newPerDay})}
        recall={progress.recall ?? false}
        onRecall={(recall) => kept.keep({...progress, recall})}
      />
      <Plan
        overview={overview}
        progress={progress}
        now={day.now}
        onChange={(changed) => kept.keep({...progress, ...changed})}
      />
      <Overview overview={overview} notes={notes} unasked={unasked} onOpen={() => setOpen(true)} />
      <div className={styles.file}>
        <KnownFile known={known} onRead={keepKnown} />
      </div>
    </>
  );
}

function readChosen(search: string): TipFilter {
  const {notes, tags, labels} = readFilter(new URLSearchParams(search), []);
  return {...NO_FILTER, notes, tags, labels};
}

/** The other tips under the same heading of the same note. */
function siblingsOf(asked: TipEntry | undefined, entries: readonly TipEntry[]): TipEntry[] {
  const section = (entry: TipEntry) => entry.places[0].headings.at(-1)?.url ?? entry.places[0].note.url;
  return asked ? entries.filter((entry) => entry !== asked && section(entry) === section(asked)) : [];
}

function loadingText(failed: boolean): string {
  return failed
    ? translate({id: 'theme.examTips.failed', message: 'The exam tips could not be loaded.'})
    : translate({id: 'theme.examTips.loading', message: 'Loading the exam tips …'});
}
