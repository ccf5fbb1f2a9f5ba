import {translate} from '@docusaurus/Translate';
import type {KeyboardEvent, ReactNode, RefObject} from 'react';
import styles from './styles.module.css';

/** The field of the search box. */
export interface Props {
  input: RefObject<HTMLInputElement | null>;
  listId: string;
  /** The place of the option that Enter opens. */
  active?: number;
  isExpanded: boolean;
  query: string;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
}

/** The field with its icon and the button that closes the box: a combobox (ARIA Authoring Practices Guide). */
export default function SearchField(props: Props): ReactNode {
  const {input, listId, active, isExpanded, query, onQuery, onKeyDown, onClose} = props;
  const label = translate({id: 'theme.search.input', message: 'Search notes, headings and exam tips'});
  return (
    <div className={styles.field}>
      <span className={styles.icon} />
      <input
        ref={input}
        className={styles.input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        role="combobox"
        aria-expanded={isExpanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active}`}
        aria-label={label}
        placeholder={label}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className={styles.close} onClick={onClose}>
        {translate({id: 'theme.search.close', message: 'Close'})}
      </button>
    </div>
  );
}
