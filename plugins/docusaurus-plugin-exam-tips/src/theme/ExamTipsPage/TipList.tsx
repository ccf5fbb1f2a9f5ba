import {translate} from '@docusaurus/Translate';
import {type ReactNode, useCallback, useDeferredValue, useMemo} from 'react';
import type {TipEntry} from '../../client/entries.js';
import {applyFilter, isEmptyFilter, NO_FILTER, type TipFilter} from '../../client/filter.js';
import {useTipHtml} from '../../client/hooks/use-exam-data.js';
import {useGrowing} from '../../client/hooks/use-growing.js';
import type {IndexData} from '../../client/hooks/use-index-data.js';
import {useKnown} from '../../client/hooks/use-known.js';
import {useLearned} from '../../client/hooks/use-learned.js';
import {toSections} from '../../client/sections.js';
import type {ExamNote, ExamPaths} from '../../model.js';
import Filters from './Filters.js';
import KnownFile from './KnownFile.js';
import NoteList from './NoteList.js';
import NoteTips from './NoteTips.js';
import Status from './Status.js';
import styles from './styles.module.css';

/** Of thousands of tips so many are shown before a reader asks for more. */
const AT_A_TIME = 200;

interface Props {
  data: IndexData;
  onFilter: (filter: TipFilter) => void;
  /** A reader is about to filter. */
  onNear: () => void;
  paths: ExamPaths;
  /** Whether all tips came with the page: then all are shown. */
  isWhole: boolean;
}

/** The tips under their notes and headings, with the filters above them. */
export default function TipList({data, onFilter, onNear, paths, isWhole}: Props): ReactNode {
  const {entries, total, failed, filter, scope} = data;
  const notes = data.notes ?? NO_NOTES;
  const {known, tick, keep} = useKnown();
  const learned = useLearned();
  const asked = useDeferredValue(filter);
  const result = useMemo(() => entries && applyFilter(entries, asked, known), [entries, asked, known]);
  const passing = result?.entries ?? NO_ENTRIES;
  const growing = useGrowing(isWhole ? 0 : passing.length, {size: AT_A_TIME, of: asked});
  const shown = useMemo(() => (isWhole ? passing : passing.slice(0, growing.shown)), [isWhole, passing, growing.shown]);
  useTipHtml({paths}, shown);
  const sections = useMemo(() => toSections(shown, asked, notes), [shown, asked, notes]);
  const bySlug = useMemo(() => new Map(notes.map((note) => [note.slug, note])), [notes]);
  const facets = result && {...result.facets, ...(!data.isComplete && {notes: undefined})};
  const clear = useCallback(() => onFilter(NO_FILTER), [onFilter]);
  const showsNotes = !isWhole && isEmptyFilter(asked);
  const left = isWhole || showsNotes ? 0 : passing.length - growing.limit;
  return (
    <>
      <Filters filter={filter} onChange={onFilter} onNear={onNear} facets={facets} notes={notes}>
        <Status count={passing.length} total={total} failed={failed} isList={showsNotes} />
      </Filters>
      {showsNotes && <NoteList notes={notes} learned={learned} />}
      {!showsNotes && entries && passing.length === 0 && <NothingFound onClear={clear} />}
      {!showsNotes && (
        <div className={styles.sections}>
          {sections.map((section) => (
            <NoteTips
              key={section.slug}
              section={section}
              known={known}
              onKnown={tick}
              note={scope ? undefined : bySlug.get(section.slug)}
              learned={learned.get(section.note.path) ?? 0}
              paths={paths}
            />
          ))}
        </div>
      )}
      {left > 0 && (
        <button type="button" className={`${styles.button} ${styles.more}`} onClick={growing.more}>
          {translate({id: 'theme.examTips.more', message: 'Show more ({count} left)'}, {count: left})}
        </button>
      )}
      <KnownFile known={known} onRead={keep} />
    </>
  );
}

const NO_NOTES: readonly ExamNote[] = [];
const NO_ENTRIES: readonly TipEntry[] = [];

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
