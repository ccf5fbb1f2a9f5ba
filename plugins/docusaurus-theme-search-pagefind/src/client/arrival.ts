/** On the way in from search: the words are marked and what hides them is opened; Escape clears the marks. A client module. */
import type {ClientModule} from '@docusaurus/types';
import './arrival.css';
import {openFoldsAround, openFoldsWith} from './folds.js';
import {FIND_PARAMETER} from './groups.js';
import {wordRanges} from './word-ranges.js';
import {foundTerms} from './word-spans.js';

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

/** A percent sign that encodes nothing stands for itself. */
function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function mark(found: string, hash: string): void {
  const note = document.querySelector('.theme-doc-markdown');
  if (!note) return;
  const place = document.getElementById(idOf(hash));
  const ranges = wordRanges(note, foundTerms(found));
  if (place) openFoldsAround(place);
  openFoldsWith(ranges, note, place);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

function clearOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !CSS.highlights.delete(HIGHLIGHT)) return;
  const url = new URL(window.location.href);
  url.searchParams.delete(FIND_PARAMETER);
  // The router's state stays as it is: this is the same page.
  window.history.replaceState(window.history.state, '', url);
}

export default clientModule;
