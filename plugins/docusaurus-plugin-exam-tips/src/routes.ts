import type {RouteConfig} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import type {SiteAddresses} from './content.js';
import type {EncodedTips} from './data/encode.js';
import type {StaticData} from './data/format.js';
import {applyTrailingSlash} from './docusaurus-commonjs.js';
import type {ExamPageProps, ExamPaths} from './model.js';
import type {PluginOptions} from './options.js';

/** Where the app's own data stand, below the plugin's address. */
export const DATA_FOLDER = 'data';

/**
 * @param site - How the site's addresses are made.
 * @param options - The plugin's.
 * @returns The addresses of the plugin's pages and files.
 */
export function examPaths(site: SiteAddresses, options: Pick<PluginOptions, 'anki' | 'pdf'>): ExamPaths {
  const page = (...parts: string[]) =>
    applyTrailingSlash(normalizeUrl([site.baseUrl, site.routeBasePath, ...parts]), site);
  const file = (ending: string) => normalizeUrl([site.baseUrl, `exam-tips.${ending}`]);
  return {
    baseUrl: site.baseUrl,
    data: normalizeUrl([site.baseUrl, site.routeBasePath, DATA_FOLDER]),
    index: page(),
    cheatSheet: page('cheat-sheet'),
    practice: page('practice'),
    document: page('document'),
    json: file('json'),
    csv: file('csv'),
    markdown: file('md'),
    ...(options.anki && {anki: file('apkg')}),
    ...(options.pdf && {pdf: normalizeUrl([site.baseUrl, site.routeBasePath, 'pdf'])}),
  };
}

/** What the routes are made of. */
export interface RouteData {
  paths: ExamPaths;
  counts: ExamPageProps['counts'];
  /** The file of what comes with the pages, see {@link staticData}. */
  statics: string | undefined;
}

/**
 * Makes the plugin's pages: the index, which shows the tips of one note too, the cheat sheet and practice. They are the same
 * few routes however many notes there are.
 *
 * @param data - See {@link RouteData}.
 * @param options - The plugin's.
 * @returns The routes, below one that knows the addresses that notes had.
 */
export function examRoutes({paths, counts, statics}: RouteData, options: PluginOptions): RouteConfig[] {
  const props: ExamPageProps = {paths, counts};
  // One module for all pages: the browser loads it once.
  const modules = statics === undefined ? {} : {modules: {statics}};
  const page = (path: string, component: string, own: object = {}): RouteConfig => ({
    path,
    component,
    exact: true,
    props: {...props, ...own},
    ...modules,
  });
  const pages = [
    page(paths.index, '@theme/ExamTipsPage'),
    page(paths.cheatSheet, '@theme/CheatSheetPage', {defaults: options.sheet}),
    page(paths.practice, '@theme/PracticePage'),
    page(paths.document, '@theme/DocumentPage', {defaults: options.sheet}),
  ];
  // At the site's own root they cannot be told from other pages by their address.
  const isRoot = options.routeBasePath.replace(/\//g, '') === '';
  if (isRoot) return pages;
  return [{path: paths.index, component: '@theme/ExamTipsRoot', exact: false, props: {...props}, routes: pages}];
}

/**
 * Chooses what comes with the pages, so that it can be read without JavaScript: the tips where they are at most
 * `maxTipsPerPage`, else the notes where those are. Pages of more than that would weigh more than they are worth.
 *
 * @param tips - The app's own files.
 * @param options - The plugin's.
 * @returns It; undefined where both are too many.
 */
export function staticData(
  {notes, words, html}: EncodedTips,
  {maxTipsPerPage}: Pick<PluginOptions, 'maxTipsPerPage'>,
): StaticData | undefined {
  const tips = notes.notes.reduce((sum, [, , , , , count]) => sum + count, 0);
  if (tips <= maxTipsPerPage) return {notes, words, html};
  return notes.notes.length <= maxTipsPerPage ? {notes} : undefined;
}
