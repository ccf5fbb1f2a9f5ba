/** On the way in from search: the words are marked, Escape clears them. A client module. */
import type {ClientModule} from '@docusaurus/types';
import './arrival.css';
import {firstForms} from './excerpt.js';
import {FIND_PARAMETER} from './groups.js';
import {wordRanges} from './word-ranges.js';

const HIGHLIGHT = 'vault-search';

const clientModule: ClientModule = {
  onRouteDidUpdate({location}) {
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return undefined;
    CSS.highlights.delete(HIGHLIGHT);
    const found = new URLSearchParams(location.search).get(FIND_PARAMETER);
    if (!found) return undefined;
    // The note's components have not drawn themselves yet.
    const timer = setTimeout(() => mark(found, location.hash));
    window.addEventListener('keydown', clearOnEscape);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', clearOnEscape);
      CSS.highlights.delete(HIGHLIGHT);
    };
  },
};

function mark(found: string, hash: string): void {
  const note = document.querySelector('.theme-doc-markdown');
  if (!note) return;
  openFolded(hash);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...wordRanges(note, firstForms(found))));
}

function openFolded(hash: string): void {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  if (target?.closest('details')) target.scrollIntoView();
}

function clearOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !CSS.highlights.delete(HIGHLIGHT)) return;
  const url = new URL(window.location.href);
  url.searchParams.delete(FIND_PARAMETER);
  // The router's state stays as it is: this is the same page.
  window.history.replaceState(window.history.state, '', url);
}

export default clientModule;
