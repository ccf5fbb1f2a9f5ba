/** What every page of the test site runs: the search box, the search page, the marks on arrival. */
import {createRoot} from 'react-dom/client';
import arrival from '../../../plugins/docusaurus-theme-search-pagefind/src/client/arrival';
import SearchBar from '../../../plugins/docusaurus-theme-search-pagefind/src/theme/SearchBar';
import SearchPage from '../../../plugins/docusaurus-theme-search-pagefind/src/theme/SearchPage';

const bar = document.getElementById('bar');
if (bar) createRoot(bar).render(<SearchBar />);
const page = document.getElementById('page');
if (page) createRoot(page).render(<SearchPage />);
arrival.onRouteDidUpdate?.({location: window.location as never, previousLocation: null});
