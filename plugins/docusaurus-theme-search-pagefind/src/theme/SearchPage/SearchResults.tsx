import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import type {Hit, NoteGroup} from '../../client/groups.js';
import type {SearchState} from '../../client/search-url.js';
import Excerpt, {Marked} from '../SearchBar/Excerpt.js';
import type {SearchView} from '../SearchBar/useSearch.js';
import styles from './styles.module.css';

/** The results of the search page. */
export interface Props {
  view: SearchView;
  state: SearchState;
  onNote: (note: string) => void;
  onMore: () => void;
  /** The reader opens a result. */
  onOpen: () => void;
}

/** The notes found, each with its sections and tips, and the way to more of them. */
export default function SearchResults({view, state, onNote, onMore, onOpen}: Props): ReactNode {
  const {selectMessage} = usePluralForm();
  const total = view.outcome?.results.length ?? 0;
  const shown = view.groups
    .map((group) => (state.tipsOnly ? withTipsOnly(group) : group))
    .filter((group) => group !== undefined);
  // While the first note stands alone, the others are on their way.
  const rest = view.status === 'done' || view.groups.length > 1 ? total - view.groups.length : 0;
  return (
    <>
      <p className={styles.total} role="status">
        {total > 0 &&
          selectMessage(
            total,
            translate({id: 'theme.search.page.notes', message: '{count} note|{count} notes'}, {count: total}),
          )}
      </p>
      {shown.map((group) => (
        <NoteResult key={group.note} group={group} onNote={state.note ? undefined : onNote} onOpen={onOpen} />
      ))}
      {rest > 0 && (
        <button type="button" className="button button--secondary" onClick={onMore}>
          {translate({id: 'theme.search.page.more', message: 'More ({count} left)'}, {count: rest})}
        </button>
      )}
    </>
  );
}

interface NoteResultProps {
  group: NoteGroup;
  onNote?: (note: string) => void;
  onOpen: () => void;
}

/** A note may have both the words and a tip, but no tip with the words. */
function withTipsOnly(group: NoteGroup): NoteGroup | undefined {
  const hits = group.hits.filter(({kind}) => kind === 'tip');
  return hits.length > 0 ? {...group, excerpt: [], hits} : undefined;
}

function NoteResult({group, onNote, onOpen}: NoteResultProps): ReactNode {
  return (
    <article className={styles.result}>
      <h2 className={styles.title}>
        <Link to={group.url} autoAddBaseUrl={false} onClick={onOpen}>
          <Marked parts={group.titleParts} />
        </Link>
      </h2>
      <Excerpt parts={group.excerpt} />
      <ul className={styles.hits}>
        {group.hits.map((hit) => (
          <li key={hit.url}>
            <HitResult hit={hit} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {onNote && (
        <button type="button" className={styles.inNote} onClick={() => onNote(group.note)}>
          {translate({id: 'theme.search.page.onlyNote', message: 'Only this note'})}
        </button>
      )}
    </article>
  );
}

function HitResult({hit, onOpen}: {hit: Hit; onOpen: () => void}): ReactNode {
  return (
    <>
      <Link
        to={hit.url}
        autoAddBaseUrl={false}
        className={hit.kind === 'tip' ? styles.tip : undefined}
        onClick={onOpen}
      >
        <Marked parts={hit.titleParts} />
      </Link>{' '}
      <Excerpt parts={hit.excerpt} />
    </>
  );
}
