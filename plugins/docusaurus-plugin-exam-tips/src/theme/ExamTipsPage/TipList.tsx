import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useCallback, useDeferredValue, useMemo, useState} from 'react';
import {facetsOf, filterEntries, isEmptyFilter, type TipFilter} from '../../client/filter.js';
import {readFilter, writeFilter} from '../../client/filter-url.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useCounted} from '../../client/hooks/use-counted.js';
import {useEntries} from '../../client/hooks/use-entries.js';
import {useKnown} from '../../client/hooks/use-known.js';
import {withKnown} from '../../client/known.js';
import {toSections} from '../../client/sections.js';
import type {ExamTipsPageProps} from '../../model.js';
import Filters from './Filters.js';
import KnownFile from './KnownFile.js';
import NoteList from './NoteList.js';
import NoteTips from './NoteTips.js';
import styles from './styles.module.css';

/** Fetched tips are shown by so many at a time: there may be thousands. */
const AT_A_TIME = 200;

/** The tips under their notes and headings, with the filters above them. */
export default function TipList(props: ExamTipsPageProps): ReactNode {
  const {tips, notes, scope, paths} = props;
  const [filter, setFilter] = useFilter(props);
  const {entries, failed} = useEntries(props, !isEmptyFilter(filter));
  const [known, keepKnown] = useKnown();
  const [limit, setLimit] = useState(AT_A_TIME);
  const asked = useDeferredValue(filter);
  const passing = useMemo(() => filterEntries(entries ?? [], asked, known), [entries, asked, known]);
  const facets = useMemo(() => entries && facetsOf(entries, asked, known), [entries, asked, known]);
  const shown = tips ? passing : passing.slice(0, limit);
  const sections = useMemo(() => toSections(shown, asked, notes), [shown, asked, notes]);
  const onKnown = useCallback(
    (keys: string[], isKnown: boolean) => keepKnown(withKnown(known, keys, isKnown)),
    [known, keepKnown],
  );
  const showsNotes = tips === null && isEmptyFilter(asked);
  return (
    <>
      <Filters filter={filter} onChange={setFilter} facets={facets} notes={notes}>
        <Status count={passing.length} total={entries?.length} failed={failed} isList={showsNotes} />
      </Filters>
      {showsNotes && <NoteList notes={notes} />}
      {!showsNotes && entries && passing.length === 0 && <NothingFound onClear={() => setFilter(readAll())} />}
      {!showsNotes &&
        sections.map((section) => (
          <NoteTips
            key={section.slug}
            section={section}
            known={known}
            onKnown={onKnown}
            note={scope ? undefined : notes.find(({slug}) => slug === section.slug)}
            paths={paths}
          />
        ))}
      {!showsNotes && passing.length > shown.length && (
        <button type="button" className={styles.button} onClick={() => setLimit(limit + AT_A_TIME)}>
          {translate(
            {id: 'theme.examTips.more', message: 'Show more ({count} left)'},
            {count: passing.length - shown.length},
          )}
        </button>
      )}
      <KnownFile known={known} onRead={keepKnown} />
    </>
  );
}

/** The filter stands in the page's address. */
function useFilter({notes}: ExamTipsPageProps): [TipFilter, (filter: TipFilter) => void] {
  const read = useCallback((search: string) => readFilter(new URLSearchParams(search), notes), [notes]);
  return useAddress(read, writeQuery);
}

function writeQuery(filter: TipFilter): string {
  const params = new URLSearchParams();
  writeFilter(filter, params);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

function readAll(): TipFilter {
  return readFilter(new URLSearchParams(), []);
}

interface StatusProps {
  count: number;
  /** Undefined while the tips are not there. */
  total: number | undefined;
  failed: boolean;
  isList: boolean;
}

/** Says to everyone, screen readers too, how many tips are left. */
function Status({count, total, failed, isList}: StatusProps): ReactNode {
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
    if (count === total) return counted.tips(total);
    return translate(
      {id: 'theme.examTips.shown', message: '{count} of {tips}'},
      {count: String(count), tips: counted.tips(total)},
    );
  }
}

function NothingFound({onClear}: {onClear: () => void}): ReactNode {
  return (
    <div className={styles.empty}>
      <p>{translate({id: 'theme.examTips.none', message: 'No exam tip has all that you ask for.'})}</p>
      <button type="button" className={styles.button} onClick={onClear}>
        {translate({id: 'theme.examTips.clear', message: 'Clear the filters'})}
      </button>
    </div>
  );
}
