import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, useState} from 'react';
import {parseSearchUrl, type SearchState, searchUrl} from '../../client/search-url.js';

/**
 * Keeps what is searched for in the page's address: it can be shared, and the back button works. It is kept here as well,
 * since the router shows an address a moment later, and a box that waits for it loses letters and the caret's place.
 *
 * @returns What is searched for, and the function that changes it. Static HTML has nothing to search for.
 */
export function useAddress(): [SearchState, (state: SearchState) => void] {
  const history = useHistory();
  const location = useLocation();
  const isBrowser = useIsBrowser();
  const search = isBrowser ? location.search : '';
  const [state, setState] = useState(() => parseSearchUrl(search));
  // The query that the state stands for: another comes from a link or from the back button.
  const known = useRef(search);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (location.key !== history.location.key) return;
    const isOwn = location.key !== undefined && location.key === told.current;
    told.current = undefined;
    if (isOwn || search === known.current) return;
    known.current = search;
    setState(parseSearchUrl(search));
  }, [search, location.key, history]);
  const change = (next: SearchState) => {
    setState(next);
    history.replace(searchUrl(location.pathname, next));
    known.current = history.location.search;
    told.current = history.location.key;
  };
  return [state, change];
}
