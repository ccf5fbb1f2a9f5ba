import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useEffect, useRef, useState} from 'react';

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
  useEffect(() => {
    // Of several quick changes the router shows the old ones too, on its way to the newest.
    const isOutdated = search !== history.location.search;
    if (isOutdated || search === known.current) return;
    known.current = search;
    setState(read(search));
  }, [search, read, history]);
  const change = (next: State) => {
    setState(next);
    known.current = write(next);
    history.replace({...history.location, search: known.current});
  };
  return [state, change];
}
