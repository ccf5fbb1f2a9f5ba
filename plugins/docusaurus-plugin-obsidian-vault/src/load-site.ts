import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {getPluginI18nPath, normalizeUrl} from '@docusaurus/utils';
import {withSeverities} from './check/check-severities.js';
import {checkVault} from './check/check-vault.js';
import {diagramProblems} from './check/diagram-problems.js';
import {noteProblems} from './check/note-problems.js';
import {progressOf} from './progress.js';
import {copyAttachments} from './publish/copy-attachments.js';
import {writeFormulaStyles} from './publish/formula-styles.js';

import {type LoadedVersion, loadVersion} from './publish/load-version.js';
import {copyPictures, makePictures, NO_PICTURES, type Pictures} from './publish/pictures.js';
import {type Published, publishedOf, usedAttachments} from './publish/published.js';
import type {VaultSite} from './publish/site.js';
import {SiteQueries} from './publish/site-queries.js';
import {stage} from './publish/stage.js';
import {TagPages} from './publish/tag-pages.js';
import {type DiagramReadings, readDiagrams} from './read/diagrams/read-diagrams.js';
import {type DocsVersion, docsVersions, versionFolder} from './read/docs-versions.js';
import {readImageSizes} from './read/image-sizes.js';
import {lastCommits} from './read/last-commits.js';
import {loadVault} from './read/load-vault.js';
import {writeSnippets} from './read/snippets.js';
import {frontMattersOf} from './relations/front-matters.js';
import {graphsOf, writeGraphs} from './relations/graph-data.js';
import {linksBetween} from './relations/graph-links.js';
import type {ConfiguredVault} from './vault.js';

/** Written when what the docs plugin reads has changed, in the vault's folder of generated files: the docs plugin waits for it. */
export const STAGED_FILE = 'staged.txt';

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
 * Reads a vault, unless that was done: the plugins of a site are loaded side by side, and each of them asks.
 *
 * @param configured - The vault in the site's config.
 * @param context - Docusaurus's.
 * @returns The vault as it stands in the site.
 */
export async function ensureLoaded(configured: ConfiguredVault, context: LoadContext): Promise<VaultSite> {
  configured.loading ??= loadSite(configured, settingsOf(context)).finally(() => configured.session.settle());
  return configured.site ?? configured.loading;
}

/**
 * @param context - Docusaurus's.
 * @returns What of it a vault needs.
 */
export function settingsOf({baseUrl, siteConfig, generatedFilesDir, localizationDir}: LoadContext): SiteSettings {
  return {baseUrl, trailingSlash: siteConfig.trailingSlash, generatedFilesDir, localizationDir};
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
  const {session} = configured;
  const vault = await loadVault(options, generated, session, configured.site ? undefined : progressOf('Notes read'));
  const {current, kept} = docsVersions(options.siteDir, options.id, configured.versioning);
  const versions: [DocsVersion, LoadedVersion][] = [];
  for (const version of kept) {
    const cacheFolder = path.join(generated, version.folderName);
    const folder = versionFolder(options.siteDir, options.id, version);
    versions.push([version, await loadVersion(folder, vault, options, cacheFolder, session)]);
  }
  const ofVersions = versions.flatMap(([, loaded]) => [...usedAttachments(loaded.vault, loaded.notes)]);
  const published = publishedOf(vault, ofVersions, session);
  const imageSizes = await readImageSizes(vault, published.attachments.keys(), session);
  const folder = (name: string) => path.resolve(options.siteDir, name);
  const diagrams = await readDiagrams(
    [vault, ...versions.map(([, loaded]) => loaded.vault)].flatMap(({notes}) =>
      [...notes.values()].flatMap(({metadata}) => (metadata.diagrams ?? []).map(({source}) => source)),
    ),
    path.join(generated, 'diagrams.json'),
  );
  const staticFolder = folder(configured.staticDirectory);
  const formulaStyles = await session.remember('formulas', staticFolder, () => writeFormulaStyles(staticFolder));
  const {attachments} = published;
  // A writer's own machine has the pictures at once.
  const isBuild = process.env.NODE_ENV === 'production' && options.resizePictures;
  const cacheFolder = path.join(generated, 'pictures');
  const pictures = isBuild
    ? await makePictures({vault, files: attachments, cacheFolder, tell: progressOf('Attachments looked at')})
    : NO_PICTURES;
  const shared = {configured, settings, imageSizes, attachments, pictures, formulaStyles, diagrams};
  const site = siteOf(shared, current, folder(configured.notesDirectory), {vault, notes: published.notes});
  const attachmentsFolder = path.join(staticFolder, site.attachmentsFolder);
  const unreadable = await copyAttachments({
    vault,
    files: attachments,
    folder: attachmentsFolder,
    others: pictures.kept.keys(),
    cacheFile: path.join(generated, 'attachments.json'),
    stripPositions: options.stripPhotoPositions,
    session,
  });
  await copyPictures(pictures, attachmentsFolder);
  const problems = [
    ...noteProblems(vault),
    ...diagramProblems(site),
    ...checkVault(vault, published, site.links, session),
    ...unreadable,
  ];
  site.vault = {...vault, problems: withSeverities(problems, options.severities)};
  if (options.lastUpdated === 'git') configured.commits ??= lastCommits(vault.dir);
  site.frontMatters = frontMattersOf(site, options, (await configured.commits) ?? new Map());
  // Before anything is written: a bundler that watches the staged files asks for their trees at once.
  configured.site = site;
  configured.versions = versions.map(([version, loaded]) =>
    siteOf(shared, version, versionFolder(options.siteDir, options.id, version), loaded),
  );
  const staged = await stage(site, session);
  const stagedFile = path.join(generated, STAGED_FILE);
  await session.remember('staged', staged, () => writeFile(stagedFile, staged));
  await writeSnippets(vault.snippets, path.join(generated, SNIPPETS_FILE));
  await writeGraphs(staticFolder, graphsOf([site, ...configured.versions], options));
  session.end();
  return site;
}

/** The day on which queries are answered: two builds on a day are equal. */
function buildDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What all versions of a vault have in common. */
interface Shared {
  configured: ConfiguredVault;
  settings: SiteSettings;
  imageSizes: VaultSite['imageSizes'];
  attachments: Published['attachments'];
  pictures: Pictures;
  formulaStyles: string;
  diagrams: DiagramReadings;
}

function siteOf(
  {configured, settings, imageSizes, attachments, pictures, formulaStyles, diagrams}: Shared,
  version: DocsVersion,
  folder: string,
  {vault, notes}: LoadedVersion,
): VaultSite {
  const {id} = configured.options;
  const {baseUrl, trailingSlash, localizationDir} = settings;
  return {
    vault,
    queries: new SiteQueries(vault, {notes, attachments}, buildDay(), imageSizes),
    published: {notes, attachments},
    links: linksBetween(notes),
    tags: new TagPages(notes.map(({metadata}) => metadata)),
    imageSizes,
    pictures,
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
    frontMatters: new Map(),
    formulaStyles,
    diagrams,
  };
}
