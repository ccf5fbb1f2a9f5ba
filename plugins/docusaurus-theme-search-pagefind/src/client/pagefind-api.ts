/** The part of Pagefind's browser API that search uses, and how it is loaded. */
import {NOW_FILE} from '../development/now-file.js';
import type {SearchSiteData} from '../site-data.js';

/** A place of a page that a link can lead to: a heading or a tip. */
export interface PagefindAnchor {
  element: string;
  id: string;
  text: string;
  location: number;
}

/** The part of a page below an anchor, or above its first one. */
export interface PagefindSubResult {
  title: string;
  anchor?: PagefindAnchor;
  excerpt: string;
  /** Places of the words in the page's content. */
  locations: number[];
  weighted_locations: {balanced_score: number}[];
}

/** A page of the index with the places of the words. */
export interface PagefindPage {
  raw_url: string;
  /** The text of its words, behind each a U+200B; `<` and `>` written as entities. */
  raw_content: string;
  excerpt: string;
  locations: number[];
  meta: Record<string, string>;
  /** All its headings and tips, in their order. */
  anchors: PagefindAnchor[];
  sub_results: PagefindSubResult[];
}

/** A page that matches; its content is fetched when it is asked for. */
export interface PagefindResult {
  id: string;
  score: number;
  /** The metadata that have the word, of a question in quotation marks. */
  matchedMetaFields?: string[];
  data(): Promise<PagefindPage>;
}

/** What Pagefind answers. */
export interface PagefindResponse {
  results: PagefindResult[];
  unfilteredResultCount: number;
  /** Filter → value → pages that match. Of the filters that the query named. */
  filters: Record<string, Record<string, number>>;
}

/** Pagefind's filters of a query. */
export type PagefindFilters = Record<string, string | string[]>;

/** Pagefind's module. */
export interface PagefindApi {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string | null, options?: {filters?: PagefindFilters}): Promise<PagefindResponse>;
}

/** An index that a query can go to. */
export interface SearchIndex {
  /** It is that of the last build, and not of the notes as they are: in development, where nobody knows them. */
  isOfBuild: boolean;
  api: PagefindApi;
  /** Reads another file of the index; empty where it is missing. */
  readText(file: string): Promise<string>;
}

/** Words of an excerpt. */
const EXCERPT_LENGTH = 26;
/**
 * How much a long note loses against a short one, 0 to 1. Little: one note of a vault is a line, another a whole course,
 * and a topic's own section in the course is better than a mention in the line.
 */
const PAGE_LENGTH = 0.25;

/**
 * @param weights - What a title, an alias and a tag count.
 * @returns Pagefind's options.
 */
export function pagefindOptions(weights: SearchSiteData['weights']): object {
  return {
    // Its worker is as large again as Pagefind itself, and a query takes milliseconds.
    noWorker: true,
    excerptLength: EXCERPT_LENGTH,
    ranking: {
      pageLength: PAGE_LENGTH,
      // `name` and `names` tell whole titles: what they weigh, the titles do.
      metaWeights: {title: weights.title, aliases: weights.alias, tags: weights.tag, name: 0, names: 0},
    },
  };
}

/**
 * Loads Pagefind and its index, when the reader turns to search and not before.
 *
 * @param baseUrl - The site's base URL.
 * @param weights - What a title, an alias and a tag count.
 * @returns The index.
 * @throws Where the site has none: it is made by a build.
 */
export async function loadIndex(baseUrl: string, weights: SearchSiteData['weights']): Promise<SearchIndex> {
  const folder = `${baseUrl}pagefind/`;
  const key = await currentKey(baseUrl);
  // Another name is another index: a script is loaded once.
  const script = `${folder}pagefind.js${key ? `?${key}` : ''}`;
  const api = (await import(/* webpackIgnore: true */ /* @vite-ignore */ script)) as PagefindApi;
  await api.options(pagefindOptions(weights));
  await api.init();
  const readText = async (file: string) => {
    const response = await fetch(`${folder}${file}`).catch(() => undefined);
    return response?.ok ? response.text() : '';
  };
  return {api, readText, isOfBuild: key === null};
}

/**
 * @param baseUrl - The site's base URL.
 * @returns In development the name of the index of the notes as they are, `null` where there is just the last build's;
 * `undefined` on a built site, which has one index.
 */
export async function currentKey(baseUrl: string): Promise<string | null | undefined> {
  if (process.env.NODE_ENV === 'production') return undefined;
  const response = await fetch(`${baseUrl}pagefind/${NOW_FILE}`).catch(() => undefined);
  const {key} = (await response?.json().catch(() => undefined)) ?? {key: null};
  return key;
}
