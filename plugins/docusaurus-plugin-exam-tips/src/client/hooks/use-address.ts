import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, useState} from 'react';

/** The router renders the whole site when an address changes: it is told once nothing has changed for so long, in milliseconds. */
const DEBOUNCE = 400;

/**
 * Keeps a state in the query of the page's address. The state itself is kept here as well, since the router takes a moment
 * to change an address, and typing cannot wait.
 *
 * @param read - Makes the state of a query.
 * @param write - Makes the query of a state; `read` gives that state back.
 * @returns The state, and the function that changes it. Static HTML has the state of an empty query.
 */
export function useAddress<State>(
  read: (search: string) => State,
  write: (state: State) => string,
): [State, (state: State) => void] {
  const history = useHistory();
  const location = useLocation();
  const isBrowser = useIsBrowser();
  const search = isBrowser ? location.search : '';
  const [state, setState] = useState(() => read(search));
  // The query that the state stands for: a change that did not come from here comes from a link or from the back button.
  const known = useRef(search);
  // The address that the router was told and does not show yet. Whatever was chosen since then holds.
  const told = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Of several quick changes the router shows the old ones too, on its way to the newest.
    const isOutdated = search !== history.location.search;
    if (isOutdated) return;
    const isOwn = told.current !== undefined && location.key === told.current;
    told.current = undefined;
    if (isOwn || search === known.current) return;
    clearTimeout(timer.current);
    known.current = search;
    setState(read(search));
  }, [search, location.key, read, history]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: State) => {
    setState(next);
    known.current = write(next);
    const {pathname, hash} = window.location;
    window.history.replaceState(window.history.state, '', pathname + known.current + hash);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      history.replace({...history.location, search: known.current});
      told.current = history.location.key;
    }, DEBOUNCE);
  };
  return [state, change];
}
