import type {RouteConfig} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {applyTrailingSlash} from '@docusaurus/utils-common';
import type {ExamContent, SiteAddresses} from './content.js';
import type {CheatSheetPageProps, ExamPageProps, ExamPaths, ExamTip, ExamTipsPageProps} from './model.js';
import type {ResolvedExamTipsOptions} from './options.js';

/**
 * @param site - How the site's addresses are made.
 * @param options - The plugin's.
 * @returns The addresses of the plugin's pages and files.
 */
export function examPaths(site: SiteAddresses, options: Pick<ResolvedExamTipsOptions, 'anki' | 'pdf'>): ExamPaths {
  const page = (...parts: string[]) =>
    applyTrailingSlash(normalizeUrl([site.baseUrl, site.routeBasePath, ...parts]), site);
  const file = (ending: string) => normalizeUrl([site.baseUrl, `exam-tips.${ending}`]);
  return {
    index: page(),
    cheatSheet: page('cheat-sheet'),
    practice: page('practice'),
    json: file('json'),
    csv: file('csv'),
    markdown: file('md'),
    ...(options.anki && {anki: file('apkg')}),
    ...(options.pdf && {pdf: normalizeUrl([site.baseUrl, site.routeBasePath, 'pdf'])}),
  };
}

/**
 * Makes the plugin's pages: the index, the cheat sheet, practice and one page for each note with tips. Pages with more tips than
 * `maxTipsPerPage` get none of them, so that no page weighs more than it can be read.
 *
 * @param content - The tips and their notes.
 * @param paths - See {@link examPaths}.
 * @param options - The plugin's.
 * @returns The routes, below one that holds them all; each page's props are a file of its own.
 */
export function examRoutes(content: ExamContent, paths: ExamPaths, options: ResolvedExamTipsOptions): RouteConfig[] {
  const {tips, notes} = content;
  const shown = tips.length <= options.maxTipsPerPage ? tips : null;
  const index: ExamTipsPageProps = {tips: shown, notes, paths};
  const practice: ExamPageProps = {tips: shown, notes, paths};
  const sheet: CheatSheetPageProps = {tips: shown, notes, paths, defaults: options.sheet};
  const tipsOfNote = groupByNote(tips);
  const pages = [
    page(paths.index, '@theme/ExamTipsPage', index),
    page(paths.cheatSheet, '@theme/CheatSheetPage', sheet),
    page(paths.practice, '@theme/PracticePage', practice),
    ...notes.map((note) => {
      const props: ExamTipsPageProps = {tips: tipsOfNote.get(note.url) ?? [], notes: [note], paths, scope: note};
      return page(note.page, '@theme/ExamTipsPage', props);
    }),
  ];
  // At the site's own root they cannot be told from other pages by their address.
  const isRoot = options.routeBasePath.replace(/\//g, '') === '';
  return isRoot ? pages : [{path: paths.index, component: '@theme/ExamTipsRoot', exact: false, routes: pages}];
}

function page(path: string, component: string, props: object): RouteConfig {
  return {path, component, exact: true, props: {...props}};
}

function groupByNote(tips: readonly ExamTip[]): Map<string, ExamTip[]> {
  const groups = new Map<string, ExamTip[]>();
  for (const tip of tips) {
    const group = groups.get(tip.note.url);
    if (group) group.push(tip);
    else groups.set(tip.note.url, [tip]);
  }
  return groups;
}
