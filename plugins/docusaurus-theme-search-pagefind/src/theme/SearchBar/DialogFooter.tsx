import {translate} from '@docusaurus/Translate';
import type {MouseEvent, ReactNode} from 'react';
import styles from './styles.module.css';
import type {SearchView} from './useSearch.js';

/** What the foot of the search box shows. */
export interface Props {
  view: SearchView;
  /** The address of the search page with this query. */
  allResults: string;
  onOpen: () => void;
}

/** The way to all results, and the keys. */
export default function DialogFooter({view, allResults, onOpen}: Props): ReactNode {
  const count = view.outcome?.results.length ?? 0;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <div className={styles.footer}>
      {count > 0 ? (
        <a href={allResults} onClick={open}>
          {translate({id: 'theme.search.all', message: 'All results ({count}), filters'}, {count})}
        </a>
      ) : (
        <span />
      )}
      <span className={styles.keys} aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> <kbd>Esc</kbd>
      </span>
    </div>
  );
}
