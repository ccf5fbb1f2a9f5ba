import path from 'node:path';
import {getPluginI18nPath, normalizeUrl} from '@docusaurus/utils';
import {withSeverities} from './check-severities.js';
import {checkVault} from './check-vault.js';
import {type DocsVersion, docsVersions, keptFolder} from './docs-versions.js';
import {graphsOf, writeGraphs} from './graph-data.js';
import {linksBetween} from './graph-links.js';
import {readImageSizes} from './image-sizes.js';
import {writeConnections} from './kept-pages.js';
import {loadVault} from './load-vault.js';
import {type LoadedVersion, loadVersion} from './load-version.js';
import {type Published, publishedOf, usedAttachments} from './published.js';
import {attachmentUrl, type VaultSite} from './site.js';
import {writeSnippets} from './snippets.js';
import {stage} from './stage.js';
import {TagPages} from './tag-pages.js';
import type {ConfiguredVault} from './vault.js';

/** The style sheet of the snippets, in the vault's folder of generated files. */
export const SNIPPETS_FILE = 'snippets.css';

/** What the site gives a vault. */
export interface SiteSettings {
  /** With the locale. */
  baseUrl: string;
  trailingSlash: boolean | undefined;
  /** Docusaurus's folder of generated files; absolute. */
  generatedFilesDir: string;
  /** The folder of the site's translations into its language; absolute. */
  localizationDir: string;
}

/**
 * Reads a vault, makes it the configured vault's site, and lays it out for the docs plugin.
 *
 * @param configured - The vault in the site's config.
 * @param settings - What the site gives it.
 * @returns The vault as it stands in the site.
 */
export async function loadSite(configured: ConfiguredVault, settings: SiteSettings): Promise<VaultSite> {
  const {options} = configured;
  const generated = path.join(settings.generatedFilesDir, 'obsidian-vault', options.id);
  const vault = await loadVault(options, path.join(generated, 'facts.json'));
  const {current, kept} = docsVersions(options.siteDir, options.id, configured.versioning);
  const versions: [DocsVersion, LoadedVersion][] = [];
  for (const version of kept) {
    const cacheFile = path.join(generated, `facts-${version.folderName}.json`);
    const folder = keptFolder(options.siteDir, options.id, version);
    versions.push([version, await loadVersion(folder, vault, options, cacheFile)]);
  }
  const ofVersions = versions.flatMap(([, loaded]) => [...usedAttachments(loaded.vault, loaded.notes)]);
  const published = publishedOf(vault, ofVersions);
  const imageSizes = await readImageSizes(vault.dir, published.attachments.keys());
  const folder = (name: string) => path.resolve(options.siteDir, name);
  const shared = {configured, settings, imageSizes, attachments: published.attachments};
  const site = siteOf(shared, current, folder(configured.notesDirectory), {vault, notes: published.notes});
  const problems = [...vault.problems, ...checkVault(vault, published, site.links)];
  site.vault = {...vault, problems: withSeverities(problems, options.severities)};
  // Before anything is written: a bundler that watches the staged files asks for their trees at once.
  configured.site = site;
  configured.versions = versions.map(([version, loaded]) =>
    siteOf(shared, version, keptFolder(options.siteDir, options.id, version), loaded),
  );
  const folders = {
    notes: site.folder,
    attachments: path.join(folder(configured.staticDirectory), site.attachmentsFolder),
  };
  await stage(site, options, folders, (target, from) => {
    const to = vault.resolve(target, from, 'embed');
    if (to.status === 'attachment') return attachmentUrl(site, to.attachment.path);
    return /^https?:\/\//i.test(target) ? target : undefined;
  });
  await writeConnections([site, ...configured.versions], generated);
  await writeSnippets(vault.snippets, path.join(generated, SNIPPETS_FILE));
  await writeGraphs(folder(configured.staticDirectory), graphsOf([site, ...configured.versions], options));
  return site;
}

/** What all versions of a vault have in common. */
interface Shared {
  configured: ConfiguredVault;
  settings: SiteSettings;
  imageSizes: VaultSite['imageSizes'];
  attachments: Published['attachments'];
}

function siteOf(
  {configured, settings, imageSizes, attachments}: Shared,
  version: DocsVersion,
  folder: string,
  {vault, notes}: LoadedVersion,
): VaultSite {
  const {id} = configured.options;
  const {baseUrl, trailingSlash, localizationDir} = settings;
  return {
    vault,
    published: {notes, attachments},
    links: linksBetween(notes, vault.resolve),
    tags: new TagPages(notes.map(({facts}) => facts)),
    imageSizes,
    baseUrl,
    trailingSlash,
    version,
    folder,
    translatedFolder: getPluginI18nPath({
      localizationDir,
      pluginName: 'docusaurus-plugin-content-docs',
      pluginId: id,
      subPaths: [version.folderName],
    }),
    tagsUrl: normalizeUrl([baseUrl, version.path, configured.versioning.tagsBasePath ?? 'tags']),
    // Files of one name in two vaults of a site are two files.
    attachmentsFolder: id === 'default' ? 'attachments' : `attachments-${id}`,
    slugs: new Map(notes.map(({entry}) => [entry.path, entry.slug])),
    titleIds: new Map(
      notes.flatMap(({entry: {path: file, titleId}}) => (titleId === undefined ? [] : [[file, titleId]])),
    ),
    files: new Map(notes.map(({entry, file}) => [entry.path, file])),
    paths: new Map(notes.map(({entry, file}) => [file, entry.path])),
  };
}
