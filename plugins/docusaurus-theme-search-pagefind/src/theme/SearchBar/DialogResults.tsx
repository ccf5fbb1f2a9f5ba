import {translate} from '@docusaurus/Translate';
import type {MouseEvent, ReactNode} from 'react';
import Excerpt, {Marked} from './Excerpt.js';
import Notices from './Notices.js';
import type {SearchOption} from './options.js';
import styles from './styles.module.css';
import type {SearchView} from './useSearch.js';

/** The list of the search box. */
export interface Props {
  listId: string;
  view: SearchView;
  options: readonly SearchOption[];
  /** The place of the option that Enter opens. */
  active: number;
  query: string;
  onChoose: (at: number) => void;
}

export default function DialogResults({listId, view, options, active, query, onChoose}: Props): ReactNode {
  const isRecent = options[0]?.kind === 'recent';
  return (
    <div className={styles.results}>
      <Notices view={view} />
      {isRecent && (
        <p className={styles.notice}>{translate({id: 'theme.search.recent', message: 'Your last searches'})}</p>
      )}
      {!isRecent && query.trim() === '' && (
        <p className={styles.notice}>
          {translate({
            id: 'theme.search.empty',
            message: 'Type a topic, a word or the start of one. Words in "quotation marks" must stand together.',
          })}
        </p>
      )}
      <div
        id={listId}
        role="listbox"
        className={styles.list}
        aria-label={translate({id: 'theme.search.results', message: 'Results'})}
        aria-busy={view.status === 'searching' || view.query !== query}
        hidden={options.length === 0}
      >
        {options.map((option, at) => (
          <Option
            key={option.kind === 'recent' ? option.query : `${option.kind} ${option.url}`}
            id={`${listId}-${at}`}
            option={option}
            isActive={at === active}
            onChoose={() => onChoose(at)}
          />
        ))}
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  option: SearchOption;
  isActive: boolean;
  onChoose: () => void;
}

function Option({id, option, isActive, onChoose}: OptionProps): ReactNode {
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose();
  };
  const attributes = {id, role: 'option', 'aria-selected': isActive, tabIndex: -1, onClick: choose} as const;
  if (option.kind === 'recent') {
    return (
      <div {...attributes} className={`${styles.option} ${styles.recent}`}>
        {option.query}
      </div>
    );
  }
  return (
    <a {...attributes} href={option.url} className={`${styles.option} ${styles[option.kind]}`}>
      {option.kind === 'note' ? <NoteOption group={option.group} /> : <HitOption hit={option.hit} />}
    </a>
  );
}

function NoteOption({group}: {group: Extract<SearchOption, {kind: 'note'}>['group']}): ReactNode {
  return (
    <>
      <span className={styles.noteTitle}>
        <Marked parts={group.titleParts} />
      </span>
      <Excerpt parts={group.excerpt} />
    </>
  );
}

function HitOption({hit}: {hit: Extract<SearchOption, {kind: 'hit'}>['hit']}): ReactNode {
  return (
    <>
      <span className={hit.kind === 'tip' ? styles.tipLabel : styles.hitTitle}>
        <Marked parts={hit.titleParts} />
      </span>{' '}
      <Excerpt parts={hit.excerpt} />
    </>
  );
}
