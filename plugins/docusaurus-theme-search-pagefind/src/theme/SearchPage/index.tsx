import Head from '@docusaurus/Head';
import {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {type ReactNode, useState} from 'react';
import {browserStorage, rememberSearch} from '../../client/recent.js';
import {filtersOf, type SearchState} from '../../client/search-url.js';
import Notices from '../SearchBar/Notices.js';
import {useSearch} from '../SearchBar/useSearch.js';
import RecentSearches from './RecentSearches.js';
import SearchFilters from './SearchFilters.js';
import SearchResults from './SearchResults.js';
import styles from './styles.module.css';
import {useAddress} from './use-address.js';

/** Notes of a page of results. */
const PAGE = 10;

/** The search page: `?q=…` with filters, whose address can be shared. */
export default function SearchPage(): ReactNode {
  const title = translate({id: 'theme.search.page.title', message: 'Search'});
  return (
    <Layout title={title}>
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className={`container margin-vert--lg ${styles.page}`}>
        <h1>{title}</h1>
        <noscript>
          <p>
            {translate({
              id: 'theme.search.page.noscript',
              message:
                "Search needs JavaScript. Without it, open a note from the menu and use your browser's own search (Ctrl F or ⌘ F) in it.",
            })}
          </p>
        </noscript>
        <Search />
      </main>
    </Layout>
  );
}

function Search(): ReactNode {
  const [state, setState] = useAddress();
  const [pages, setPages] = useState(1);
  const label = translate({id: 'theme.search.input', message: 'Search notes, headings and exam tips'});
  const hasFilter = state.tipsOnly || state.tag !== undefined || state.note !== undefined;
  const view = useSearch({query: state.query, filters: filtersOf(state), limit: pages * PAGE, allowEmpty: hasFilter});
  const change = (changed: Partial<SearchState>) => {
    setPages(1);
    setState({...state, ...changed});
  };
  return (
    <>
      <input
        className={styles.input}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: who opens the search page is about to type.
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        value={state.query}
        onChange={(event) => change({query: event.target.value})}
      />
      <SearchFilters state={state} view={view} onChange={change} />
      <div className={styles.results} aria-busy={view.status === 'searching' || view.query !== state.query}>
        {state.query.trim() === '' && !hasFilter && <RecentSearches onQuery={(query) => change({query})} />}
        <Notices view={view} />
        <SearchResults
          view={view}
          state={state}
          onNote={(note) => change({note})}
          onMore={() => setPages(pages + 1)}
          onOpen={() => rememberSearch(browserStorage(), state.query)}
        />
      </div>
    </>
  );
}
