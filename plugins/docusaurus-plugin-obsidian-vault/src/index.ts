import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {writeCalloutStyles} from './callout-types.js';
import {type CheckFormat, checkReport} from './check.js';
import {contentOf, type VaultContent} from './content.js';
import {loadSite} from './load-site.js';
import {reportProblems} from './report.js';
import type {ConfiguredVault} from './vault.js';

export type {CalloutType} from './callout-types.js';
export type {PublishedNote, RenderedTip, VaultContent} from './content.js';
export type {VaultFrontMatter} from './front-matter.js';
export type {PublishMode, VaultOptions} from './options.js';
export {getSwizzleConfig} from './swizzle.js';
export {type ConfiguredVault, obsidianVault} from './vault.js';

/** The plugin's options: the vault of the site's config. */
export interface PluginOptions {
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
  const load = () => loadSite(vault, {baseUrl: context.baseUrl, generatedFilesDir});
  // Here, not in loadContent: the docs plugin reads the staged notes while loadContent runs.
  let site = await load();
  vault.site = site;
  let isFresh = true;
  let reported = '';

  return {
    name: 'docusaurus-plugin-obsidian-vault',
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getClientModules: () => [
      ...['./theme/styles.js', './theme/client.js'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
      writeCalloutStyles(vault.options.callouts, path.join(generatedFilesDir, 'obsidian-vault', vault.options.id)),
    ],
    getPathsToWatch: () => [`${path.resolve(siteDir, vault.options.path)}/**/*`],
    async loadContent() {
      if (!isFresh) site = await load();
      isFresh = false;
      vault.site = site;
      return contentOf(site, siteDir, path.resolve(siteDir, vault.notesDirectory));
    },
    async contentLoaded({content, actions}) {
      const {problems} = site.vault;
      const report = JSON.stringify(problems);
      if (report !== reported) reportProblems(problems, vault.options.maxReported);
      reported = report;
      actions.setGlobalData({
        notes: content.notes.length,
        docs: normalizeUrl([context.baseUrl, vault.options.routeBasePath]),
      });
    },
    extendCli(cli) {
      cli
        .command('vault:check')
        .description('List every problem in the vault')
        .option('--format <format>', 'text, json or github', 'text')
        .action(({format}: {format: CheckFormat}) => {
          const {output, failed} = checkReport(site.vault.problems, format);
          process.stdout.write(output);
          process.exitCode = failed ? 1 : 0;
        });
    },
  };
}
