import {translate} from '@docusaurus/Translate';
import Card from '@theme/PracticePage/Card';
import {type ReactNode, useCallback, useMemo} from 'react';
import {filterEntries, NO_FILTER} from '../../client/filter.js';
import {readFilter, writeFilter} from '../../client/filter-url.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useEntries} from '../../client/hooks/use-entries.js';
import {useKnown} from '../../client/hooks/use-known.js';
import {useProgress} from '../../client/hooks/use-progress.js';
import type {ExamPageProps} from '../../model.js';
import KnownFile from '../ExamTipsPage/KnownFile.js';
import Choices from './Choices.js';
import Done from './Done.js';
import styles from './styles.module.css';
import Today from './Today.js';
import {useFetchAhead} from './use-fetch-ahead.js';
import {useSession} from './use-session.js';

/** How many new tips the reader gets who asks for more. */
const MORE = 10;

/** The tip that is asked now, what today brings, and what is to be practised. */
export default function Practice(props: ExamPageProps): ReactNode {
  const {notes, paths} = props;
  const [slugs, setSlugs] = useNotes(props);
  const {entries, failed} = useEntries(props, true);
  const [known, keepKnown] = useKnown();
  const kept = useProgress();
  const chosen = useMemo(
    () => filterEntries(entries ?? [], {...NO_FILTER, notes: slugs}, known),
    [entries, slugs, known],
  );
  const session = useSession(chosen, known, kept);
  const {asked, queue} = session;
  useFetchAhead(queue);
  return (
    <>
      {entries && <Today queue={queue} isKept={kept.isKept} />}
      {!entries && <p role="status">{loadingText(failed)}</p>}
      {entries && asked && (
        <Card
          key={session.turn}
          entry={asked}
          progress={kept.progress}
          takesFocus={session.turn > 0}
          isRevealed={session.isRevealed}
          onReveal={session.reveal}
          onGrade={session.grade}
        />
      )}
      {entries && !asked && (
        <Done
          queue={queue}
          total={chosen.length}
          index={paths.index}
          takesFocus={session.turn > 0}
          onMore={() => session.takeMore(MORE)}
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

/** The notes to practise stand in the page's address. */
function useNotes({notes}: ExamPageProps): [readonly string[], (slugs: readonly string[]) => void] {
  const read = useCallback((search: string) => readFilter(new URLSearchParams(search), notes).notes, [notes]);
  return useAddress(read, writeNotes);
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
