import type {SearchWeights} from './options.js';

/** The theme's name: the key of its global data. */
export const THEME_NAME = 'docusaurus-theme-search-pagefind';

/** What every page knows of search. */
export interface SearchSiteData {
  /** The search page's address, with the base URL. */
  searchPage: string;
  /** What a title, an alias and a tag count; Pagefind weighs them in the browser. */
  weights: Pick<SearchWeights, 'title' | 'alias' | 'tag'>;
}
