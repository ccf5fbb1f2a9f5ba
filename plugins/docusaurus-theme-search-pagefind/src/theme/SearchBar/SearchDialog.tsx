import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import {usePluginData} from '@docusaurus/useGlobalData';
import {type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState} from 'react';
import {browserStorage, recentSearches, rememberSearch} from '../../client/recent.js';
import {searchUrl} from '../../client/search-url.js';
import {type SearchSiteData, THEME_NAME} from '../../site-data.js';
import DialogFooter from './DialogFooter.js';
import DialogResults from './DialogResults.js';
import {optionsOf} from './options.js';
import SearchField from './SearchField.js';
import styles from './styles.module.css';
import {useSearch} from './useSearch.js';

/** Notes in the box; the search page has the rest. */
const NOTES = 6;
const DRAFT_KEY = 'vault-search-draft';

/** The search box, opened. */
export interface Props {
  isOpen: boolean;
  /** What was typed while the dialog was on its way: it is taken once. */
  early: RefObject<string>;
  onClose: () => void;
}

/** The dialog of the search box: a combobox with a list of notes, sections and tips. */
export default function SearchDialog({isOpen, early, onClose}: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const history = useHistory();
  const {searchPage} = usePluginData(THEME_NAME) as SearchSiteData;
  const [query, setQuery] = useDraft();
  const [active, setActive] = useState(0);
  const view = useSearch({query: isOpen ? query : '', limit: NOTES});
  const recent = query.trim() === '' && isOpen ? recentSearches(browserStorage()) : [];
  const options = optionsOf(view, recent);
  const allResults = searchUrl(searchPage, {query, tipsOnly: false});

  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal();
      if (early.current === '') input.current?.select();
      else setQuery(early.current);
      early.current = '';
    } else if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen, early, setQuery]);
  // A new answer: its best is the one that Enter opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what counts, not what it holds.
  useEffect(() => setActive(0), [view.query, query === '']);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({block: 'nearest'});
  }, [active, listId]);

  const choose = (at: number) => {
    const option = options[at];
    if (option?.kind === 'recent') setQuery(option.query);
    else {
      rememberSearch(browserStorage(), query);
      onClose();
      history.push(option?.url ?? allResults);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of an input method's window are its own.
    if (event.nativeEvent.isComposing) return;
    const last = options.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? Math.max(last, 0) : active - 1);
    else if (event.key === 'Enter' && (query.trim() !== '' || options.length > 0)) choose(active);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({id: 'theme.search.dialog', message: 'Search the notes'})}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // It comes late: the dialog may be open again.
      onClose={() => !dialog.current?.open && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopPropagation()}
    >
      <div className={styles.panel}>
        <SearchField
          input={input}
          listId={listId}
          active={options[active] ? active : undefined}
          isExpanded={options.length > 0}
          query={query}
          onQuery={setQuery}
          onKeyDown={onKeyDown}
          onClose={onClose}
        />
        <DialogResults listId={listId} view={view} options={options} active={active} query={query} onChoose={choose} />
        <DialogFooter view={view} allResults={allResults} onOpen={() => choose(-1)} />
      </div>
    </dialog>
  );
}

/** What was typed outlives the dialog, the page and a reload. */
function useDraft(): [string, (query: string) => void] {
  const [query, setQuery] = useState(() => browserStorage('sessionStorage')?.getItem(DRAFT_KEY) ?? '');
  useEffect(() => browserStorage('sessionStorage')?.setItem(DRAFT_KEY, query), [query]);
  return [query, setQuery];
}
