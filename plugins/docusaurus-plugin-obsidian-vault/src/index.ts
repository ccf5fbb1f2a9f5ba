import path from 'node:path';
import {fileURLToPath} from 'node:url';
import logger from '@docusaurus/logger';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {writeCalloutStyles} from './callout-types.js';
import {checkFormat, checkReport} from './check/check.js';
import {reportProblems} from './check/report.js';
import {loadSite, SNIPPETS_FILE} from './load-site.js';
import {sitesOf} from './pages/docs-file.js';
import {connectionRules} from './pages/kept-pages.js';
import type {VaultSite} from './publish/site.js';
import {watchVault} from './read/watch.js';
import {globalDataOf} from './relations/graph-data.js';
import {contentOf, type VaultContent} from './render/content.js';
import type {ConfiguredVault} from './vault.js';

export type {CalloutType} from './callout-types.js';
export type {PublishMode, VaultOptions} from './options.js';
export {prismTheme} from './prism-theme.js';
export type {VaultFrontMatter} from './publish/front-matter.js';
export type {PublishedNote, RenderedTip, VaultContent} from './render/content.js';
export {getSwizzleConfig} from './swizzle.js';
export {type ConfiguredVault, obsidianVault} from './vault.js';

/** The plugin's options: the vault of the site's config. */
export interface PluginOptions {
  /** The vault's. */
  id: string;
  vault: ConfiguredVault;
}

/**
 * Publishes an Obsidian vault through the docs plugin.
 *
 * @param context - Docusaurus's.
 * @param options - The vault that `obsidianVault()` made in the site's config.
 * @returns The plugin.
 */
export default async function pluginObsidianVault(
  context: LoadContext,
  {vault}: PluginOptions,
): Promise<Plugin<VaultContent>> {
  const {siteDir, generatedFilesDir} = context;
  const stagedNotes = path.resolve(siteDir, vault.notesDirectory);
  const generated = path.join(generatedFilesDir, 'obsidian-vault', vault.options.id);
  const load = () =>
    loadSite(vault, {
      baseUrl: context.baseUrl,
      trailingSlash: context.siteConfig.trailingSlash,
      generatedFilesDir,
      localizationDir: context.localizationDir,
    });
  // The newest, which `loadSite` hands to the configured vault before the docs plugin can see what is staged of it.
  const current = () => vault.site as VaultSite;
  let reported = '';
  const report = () => {
    const {problems} = current().vault;
    const all = JSON.stringify(problems);
    if (all !== reported) reportProblems(problems, vault.options.maxReported);
    reported = all;
  };
  // Here, not in loadContent: the docs plugin reads the staged notes while loadContent runs.
  await load();
  let isWatching = process.env.NODE_ENV !== 'development';
  // Once a change is staged, the docs plugin sees it and reloads; what is made of the vault is made anew with it.
  const watch = () => {
    if (isWatching) return;
    isWatching = true;
    watchVault(path.resolve(siteDir, vault.options.path), stagedNotes, async () => {
      await load().catch((error: unknown) => logger.error(String(error)));
      report();
    });
  };

  return {
    name: 'docusaurus-plugin-obsidian-vault',
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getDefaultCodeTranslationMessages: () =>
      readDefaultCodeTranslationMessages({
        dirPath: fileURLToPath(new URL('./locales', import.meta.url)),
        locale: context.i18n.currentLocale,
        name: 'obsidian-vault',
      }),
    getClientModules: () => [
      ...[
        './theme/styles.js',
        './theme/client.js',
        ...(vault.options.previews ? ['./theme/previews/listen.js'] : []),
      ].map((file) => fileURLToPath(new URL(file, import.meta.url))),
      writeCalloutStyles(vault.options.callouts, generated),
      path.join(generated, SNIPPETS_FILE),
    ],
    async loadContent() {
      // Commands load no content: they end when they are done.
      watch();
      return contentOf(current, siteDir, stagedNotes);
    },
    async contentLoaded({actions}) {
      report();
      actions.setGlobalData(globalDataOf(sitesOf(vault), vault.options));
    },
    configureWebpack() {
      return {module: {rules: connectionRules(sitesOf(vault), generated)}};
    },
    extendCli(cli) {
      cli
        .command('vault:check')
        .description('List every problem in the vault')
        .option('--format <format>', 'text, json or github', 'text')
        .action(({format}: {format: string}) => {
          const {output, failed} = checkReport(current().vault.problems, checkFormat(format));
          process.stdout.write(output);
          process.exitCode = failed ? 1 : 0;
        });
    },
  };
}
