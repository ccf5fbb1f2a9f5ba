/// <reference path="./theme-components.ts" preserve="true" />
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {writeCalloutStyles} from './callout-types.js';
import {checkFormat, checkReport} from './check/check.js';
import {listPublic} from './check/public-command.js';
import {queryProblems, withQueryProblems} from './check/query-problems.js';
import {reportMessages, reportProblems} from './check/report.js';
import {contentOf, type VaultContent} from './content.js';
import {followVault} from './development.js';
import {ensureLoaded, SNIPPETS_FILE, settingsOf} from './load-site.js';
import {noteStyles} from './note-styles.js';
import {afterOthers} from './offline/after-others.js';
import {appTags, writeApp} from './offline/app-manifest.js';
import {keptUrl, OFFLINE_PAGE} from './offline/offline-files.js';
import {writeRemovingWorker} from './offline/remove-worker.js';
import {writeOffline} from './offline/write-offline.js';
import {loadScriptsLate} from './page-template.js';
import {sitesOf} from './pages/docs-file.js';
import {beginWithPalette} from './palette.js';
import type {PluginOptions} from './plugin-options.js';
import {applyPolicy} from './policy/apply-policy.js';
import {prismLater} from './prism-later.js';
import {diagramEngineAddress} from './publish/diagram-engine.js';
import {watchVault} from './read/watch.js';
import {globalDataOf} from './relations/graph-data.js';
import {folderMessages} from './vault-folder.js';

export type {CalloutType} from './callout-types.js';
export type {PublishedNote, RenderedCard, RenderedTip, VaultContent} from './content.js';
export type {
  ContentSecurityPolicy,
  ExcludedFiles,
  FileChoice,
  PolicyHost,
  PolicySources,
  PublishMode,
  VaultOptions as Options,
  VaultOptions,
} from './options.js';
export {serveWhole} from './pages/whole-files.js';
export {type PluginOptions, validateOptions} from './plugin-options.js';
export {prismTheme} from './prism-theme.js';
export type {VaultFrontMatter} from './publish/front-matter.js';
export {lastCommits} from './read/last-commits.js';
export {readTipLedger} from './read/tip-ledger.js';
export {getSwizzleConfig} from './swizzle.js';
export {type ConfiguredVault, obsidianVault} from './vault.js';

const NAME = 'docusaurus-plugin-obsidian-vault';

/** @see OfflineOptions */
const MAX_MEGABYTES = 200;

/**
 * Publishes an Obsidian vault through the docs plugin.
 *
 * @param context - Docusaurus's.
 * @param options - The vault that `obsidianVault()` made in the site's config.
 * @returns The plugin.
 */
export default function pluginObsidianVault(context: LoadContext, {vault}: PluginOptions): Plugin<VaultContent> {
  const {offline} = vault.options;
  const isOffline = offline !== false && offline !== 'remove';
  const {siteDir, generatedFilesDir} = context;
  const stagedNotes = path.resolve(siteDir, vault.notesDirectory);
  const generated = path.join(generatedFilesDir, 'obsidian-vault', vault.options.id);
  addStaticDirectory(context, vault.staticDirectory);
  // An inline script of the home page alone, which tells of a wrong `baseUrl`: the policy knows those that all pages have.
  if (vault.options.contentSecurityPolicy) context.siteConfig.baseUrlIssueBanner = false;
  loadScriptsLate(context.siteConfig);
  let isReported = false;
  const report = () => {
    const {site, pages, options} = vault;
    // What changes later, the terminal is told with the change.
    if (isReported || !site) return;
    isReported = true;
    reportMessages(folderMessages(site.vault.dir, site.vault.notes.keys()));
    reportProblems(withQueryProblems(site, pages?.queryProblems ?? [], options.severities), options.maxReported);
  };
  const isDevelopment = process.env.NODE_ENV === 'development';
  let isWatching = !isDevelopment;
  const watch = () => {
    if (isWatching) return;
    isWatching = true;
    const folder = path.resolve(siteDir, vault.options.path);
    watchVault(folder, stagedNotes, followVault(vault, settingsOf(context)));
  };

  return {
    name: NAME,
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    // For `docusaurus swizzle --typescript`: written by compile.mjs.
    getTypeScriptThemePath: () => fileURLToPath(new URL('./theme-typescript', import.meta.url)),
    getDefaultCodeTranslationMessages: () =>
      readDefaultCodeTranslationMessages({
        dirPath: fileURLToPath(new URL('./locales', import.meta.url)),
        locale: context.i18n.currentLocale,
        name: 'obsidian-vault',
      }),
    getClientModules: () => [
      ...[
        './theme/styles.js',
        './theme/mend-address.js',
        './theme/client.js',
        './theme/code/wait-for-prism.js',
        './theme/diagrams/element.js',
        './theme/notes/hover.js',
        ...(isDevelopment ? ['./theme/notes/live.js'] : []),
        ...(isOffline ? ['./theme/offline/register.js'] : []),
        ...(vault.options.previews ? ['./theme/previews/listen.js'] : []),
      ].map((file) => fileURLToPath(new URL(file, import.meta.url))),
      writeCalloutStyles(vault.options.callouts, generated),
      path.join(generated, SNIPPETS_FILE),
    ],
    configureWebpack: (_config, isServer) => prismLater(isServer),
    configurePostCss: (postCss) => ({...postCss, plugins: [...postCss.plugins, noteStyles(isLayered(context))]}),
    async loadContent() {
      const {index} = (await ensureLoaded(vault, context)).vault;
      if (vault.options.siteLook) beginWithPalette(context, index.settings.palette);
      // Commands load no content: they end when they are done.
      watch();
      return contentOf(vault, siteDir);
    },
    async contentLoaded({actions}) {
      const formulaStyles = vault.site?.formulaStyles;
      actions.setGlobalData({
        ...globalDataOf(sitesOf(vault), vault.options),
        ...(formulaStyles && {formulaStyles}),
        diagramEngine: diagramEngineAddress(),
        ...(vault.options.siteLook && {siteLook: true}),
      });
      const path = `${context.baseUrl}${OFFLINE_PAGE}`;
      if (isOffline) actions.addRoute({path, component: '@theme/OfflinePage', exact: true});
    },
    injectHtmlTags: () => (isOffline ? {headTags: appTags(context)} : {}),
    async postBuild({outDir, baseUrl, routesPaths, plugins}) {
      const {contentSecurityPolicy: policy} = vault.options;
      // The first language is built first, at the root; the others stand in folders of it.
      const {currentLocale, defaultLocale} = context.i18n;
      const whole = currentLocale === defaultLocale ? undefined : path.dirname(outDir);
      if (policy) applyPolicy({outDir, baseUrl, routesPaths, ...(whole !== undefined && {siteDir: whole})}, policy);
      if (offline === 'remove') await writeRemovingWorker(outDir, baseUrl);
      if (!isOffline) return;
      await Promise.all([afterOthers(plugins, {name: NAME, id: vault.options.id}), writeApp(context, outDir)]);
      const {maxMegabytes = MAX_MEGABYTES} = offline === true ? {} : offline;
      const notes = new Set([...(vault.pages?.urls ?? [])].map((url) => keptUrl(url, baseUrl)));
      const isNote = (url: string) => url !== baseUrl && notes.has(url);
      await writeOffline(context, {outDir, baseUrl, maxBytes: maxMegabytes * 1024 * 1024, isNote});
    },
    // What is wrong with queries is known once the pages are rendered.
    async allContentLoaded() {
      report();
    },
    extendCli(cli) {
      cli
        .command('vault:check')
        .description('List every problem in the vault')
        .option('--format <format>', 'text, json or github', 'text')
        .option(
          '--public [file]',
          'list what the site will show instead, and what has changed since the last list in the file',
        )
        .action(async ({format, public: list}: {format: string; public?: string | true}) => {
          const site = await ensureLoaded(vault, context);
          if (list !== undefined) {
            const file = list === true ? path.join(generated, 'public.json') : path.resolve(list);
            process.stdout.write(await listPublic(site, file, checkFormat(format), vault.options.stripPhotoPositions));
            return;
          }
          const problems = withQueryProblems(site, queryProblems(site), vault.options.severities);
          const {output, failed} = checkReport(problems, checkFormat(format));
          process.stdout.write(output);
          process.exitCode = failed ? 1 : 0;
        });
    },
  };
}

function isLayered({siteConfig}: LoadContext): boolean {
  return siteConfig.future.v4.useCssCascadeLayers;
}

/** A config need not name the folder of the attachments: Docusaurus asks for its folders once the plugins are there. */
function addStaticDirectory({siteConfig: {staticDirectories}}: LoadContext, directory: string): void {
  if (!staticDirectories.includes(directory)) staticDirectories.push(directory);
}
