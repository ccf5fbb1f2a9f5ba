/// <reference path="./theme-components.ts" preserve="true" />
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {logger} from '@docusaurus/logger';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {addressOf} from './address.js';
import {developmentIndex} from './development/development-index.js';
import {developmentServer} from './development/development-server.js';
import {withIndexCache} from './indexing/index-cache.js';
import {indexSite, readKnownNotes, type TreeLookup} from './indexing/index-site.js';
import type {NoteSource} from './indexing/note-record.js';
import {noteSources, onNotesChanged, searchTrees} from './indexing/note-sources.js';
import {writeIndexApart} from './indexing/write-index-apart.js';
import type {PluginOptions} from './options.js';
import {loadAllContent} from './records/load-content.js';
import {type RecordsArguments, recordsCommand} from './records/records-command.js';
import {type SearchSiteData, THEME_NAME} from './site-data.js';

export {type Options, type SearchWeights, validateOptions} from './options.js';
export {getSwizzleConfig} from './swizzle.js';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * A search box and a search page over an index that every build writes. Where the site sets `themeConfig.algolia` or
 * `themeConfig.typesense`, that search serves, and this theme has nothing but its command.
 *
 * @param context - Docusaurus's.
 * @param options - See {@link Options}.
 * @returns The theme.
 */
export default function themeSearchPagefind(context: LoadContext, options: PluginOptions): Plugin {
  const theme: Plugin = {name: THEME_NAME, extendCli: (cli) => addCommand(cli, context)};
  if (hasOtherSearch(context.siteConfig.themeConfig)) return theme;
  const {baseUrl, outDir} = context;
  const style = {baseUrl, trailingSlash: context.siteConfig.trailingSlash};
  const searchPage = addressOf(normalizeUrl([baseUrl, options.searchPagePath]), style);
  const cacheFolder = path.join(context.generatedFilesDir, THEME_NAME, context.i18n.currentLocale);
  const nowFolder = `${cacheFolder}-now`;
  let notes: NoteSource[] = [];
  let searchTree: TreeLookup = () => undefined;
  const readNow = async () => readKnownNotes(notes, searchTree);
  const now = developmentIndex(readNow, writeIndexApart, options.weights, nowFolder);

  return {
    ...theme,
    getThemePath: () => here('./theme'),
    // Its components can be wrapped, which copies nothing.
    getTypeScriptThemePath: () => here('./theme'),
    getDefaultCodeTranslationMessages: () =>
      readDefaultCodeTranslationMessages({
        dirPath: here('./locales'),
        locale: context.i18n.currentLocale,
        name: 'search-pagefind',
      }),
    getClientModules: () => [here('./client/arrival.js')],
    contentLoaded({actions}) {
      const {title, alias, tag} = options.weights;
      const data: SearchSiteData = {searchPage, weights: {title, alias, tag}};
      actions.setGlobalData(data);
      actions.addRoute({path: searchPage, component: '@theme/SearchPage', exact: true});
    },
    async allContentLoaded({allContent}) {
      notes = noteSources(allContent).map((note) => ({...note, permalink: addressOf(note.permalink, style)}));
      searchTree = searchTrees(allContent);
      now.invalidate();
      // An edit of a text alone is no matter of the docs plugin.
      onNotesChanged(allContent, () => now.invalidate());
    },
    configureWebpack(_config, isServer) {
      if (isServer || process.env.NODE_ENV === 'production') return {};
      return {
        devServer: developmentServer(now, `${baseUrl}pagefind/`, [nowFolder, path.join(outDir, 'pagefind')]),
      } as object;
    },
    async postBuild({siteConfig}) {
      const {indexed, bytes} = await indexSite(
        notes,
        {
          outDir,
          baseUrl,
          siteNoIndex: siteConfig.noIndex,
          weights: options.weights,
          searchTree,
        },
        withIndexCache(writeIndexApart, cacheFolder),
      );
      logger.info`Search index: number=${indexed} ${indexed === 1 ? 'note' : 'notes'}, number=${Math.round(bytes / 1024)} kB.`;
    },
  };
}

/** Docusaurus's own theme for Algolia, and docusaurus-theme-search-typesense. */
function hasOtherSearch({algolia, typesense}: {algolia?: unknown; typesense?: unknown}): boolean {
  return Boolean(algolia ?? typesense);
}

function addCommand(cli: Parameters<NonNullable<Plugin['extendCli']>>[0], context: LoadContext): void {
  cli
    .command('search:records')
    .description('Write notes, headings and exam tips as records for a search engine')
    .option('--format <format>', 'algolia (as DocSearch) or typesense', 'algolia')
    .option('--out <file>', 'where to; - is the standard output', 'search-records.ndjson')
    .action(async (typed: RecordsArguments) => {
      const {records, notes, missing} = await recordsCommand(typed, context, () => loadAllContent(context));
      if (typed.out !== '-')
        logger.info`Wrote number=${records} records of number=${notes} notes to path=${typed.out}.`;
      if (missing > 0)
        logger.warn`number=${missing} pages are not built, or ask not to be indexed: they have no records.`;
    });
}
