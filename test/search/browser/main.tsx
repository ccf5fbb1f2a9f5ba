/** What every page of the test site runs: the search box, the search page, the marks on arrival. */
import {type ReactNode, useEffect} from 'react';
import {createRoot} from 'react-dom/client';
import arrival from '../../../plugins/docusaurus-theme-search-pagefind/src/client/arrival';
import SearchBar from '../../../plugins/docusaurus-theme-search-pagefind/src/theme/SearchBar';
import SearchPage from '../../../plugins/docusaurus-theme-search-pagefind/src/theme/SearchPage';

/** Says as Docusaurus does when keys are heard: an effect runs after those of what it holds. */
function Root({children}: {children: ReactNode}): ReactNode {
  useEffect(() => document.documentElement.setAttribute('data-has-hydrated', 'true'), []);
  return children;
}

function render(id: string, element: ReactNode): void {
  const holder = document.getElementById(id);
  if (holder) createRoot(holder).render(element);
}

render('page', <SearchPage />);
render(
  'bar',
  <Root>
    <SearchBar />
  </Root>,
);
arrival.onRouteDidUpdate?.({location: window.location as never, previousLocation: null});
