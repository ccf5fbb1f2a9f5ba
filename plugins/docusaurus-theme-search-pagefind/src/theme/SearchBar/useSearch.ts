import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import {useCallback, useEffect, useRef, useState} from 'react';
import {groupOf, type NoteGroup} from '../../client/groups.js';
import {currentKey, loadIndex, type PagefindFilters, type SearchIndex} from '../../client/pagefind-api.js';
import type {Outcome} from '../../client/query-index.js';
import {search} from '../../client/search.js';
import {type SearchSiteData, THEME_NAME} from '../../site-data.js';

/** Where a search stands. */
export interface SearchView {
  /** `missing`: the site has no index, it comes with a build. */
  status: 'idle' | 'searching' | 'done' | 'missing';
  /** The query that the rest is the answer to. */
  query: string;
  outcome?: Outcome;
  /** In development: the answer is the last build's. */
  isOfBuild?: boolean;
  /** The notes that are fetched so far, best first. */
  groups: NoteGroup[];
}

/** What is searched. */
export interface SearchRequest {
  query: string;
  filters?: PagefindFilters;
  /** How many notes to fetch. */
  limit: number;
  /** Search also without a query, for what the filters leave. */
  allowEmpty?: boolean;
}

/** Long enough for the next letter, too short to notice. */
const DEBOUNCE = 110;
const IDLE: SearchView = {status: 'idle', query: '', groups: []};

/**
 * Searches as the request changes. Of several answers on their way only the newest is shown, and an answer stays until
 * the next one is there.
 *
 * @param request - What to search.
 * @returns Where the search stands.
 */
export function useSearch({query, filters, limit, allowEmpty = false}: SearchRequest): SearchView {
  const [view, setView] = useState<SearchView>(IDLE);
  const getIndex = useIndex();
  const {i18n} = useDocusaurusContext();
  const filterKey = JSON.stringify(filters ?? {});

  useEffect(() => {
    if (query.trim() === '' && !allowEmpty) {
      setView(IDLE);
      return undefined;
    }
    let isCurrent = true;
    const show = (next: SearchView) => isCurrent && setView(next);
    setView((shown) => ({...shown, status: shown.status === 'missing' ? 'missing' : 'searching'}));
    const run = async () => {
      const index = await getIndex().catch(() => undefined);
      if (!index) return show({...IDLE, status: 'missing', query});
      if (!isCurrent) return undefined;
      const outcome = await search(index, query, i18n.currentLocale, JSON.parse(filterKey));
      return fetchGroups(outcome, limit, (groups, isLast) => {
        if (!isCurrent) return;
        if (isLast) setView({status: 'done', query, outcome, groups, isOfBuild: index.isOfBuild});
        // More of the same, or less of it: the list does not shrink to one note on the way.
        else
          setView((shown) =>
            shown.query === query && shown.groups.length > 1 ? shown : {status: 'searching', query, outcome, groups},
          );
      });
    };
    const timer = setTimeout(run, DEBOUNCE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, filterKey, limit, allowEmpty, getIndex, i18n.currentLocale]);

  return view;
}

/** The first note is shown as soon as it is there. */
async function fetchGroups(
  {results, found}: Outcome,
  limit: number,
  show: (groups: NoteGroup[], isLast: boolean) => void,
): Promise<void> {
  const [first, ...rest] = results.slice(0, limit);
  if (!first) return show([], true);
  const best = groupOf(await first.data(), found);
  show([best], rest.length === 0);
  if (rest.length > 0) {
    const pages = await Promise.all(rest.map((result) => result.data()));
    show([best, ...pages.map((page) => groupOf(page, found))], true);
  }
}

function useIndex(): () => Promise<SearchIndex> {
  const {siteConfig} = useDocusaurusContext();
  const {weights} = usePluginData(THEME_NAME) as SearchSiteData;
  const index = useRef<Promise<SearchIndex>>(undefined);
  const known = useRef<string | null>(undefined);
  return useCallback(async () => {
    const key = await currentKey(siteConfig.baseUrl);
    if (key !== known.current) index.current = undefined;
    known.current = key;
    index.current ??= loadIndex(siteConfig.baseUrl, weights);
    // A reader whose connection failed may try again.
    index.current.catch(() => {
      index.current = undefined;
    });
    return index.current;
  }, [siteConfig.baseUrl, weights]);
}
