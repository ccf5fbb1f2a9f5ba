import path from 'node:path';
import {normalizeUrl} from '@docusaurus/utils';
import {withSeverities} from './check-severities.js';
import {checkVault} from './check-vault.js';
import {graphFileName, graphOf, writeGraph} from './graph-data.js';
import {linksBetween} from './graph-links.js';
import {readImageSizes} from './image-sizes.js';
import {loadVault} from './load-vault.js';
import {publishedOf} from './published.js';
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
  /** Docusaurus's folder of generated files; absolute. */
  generatedFilesDir: string;
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
  const cacheFile = path.join(generated, 'facts.json');
  const vault = await loadVault(options, cacheFile);
  const published = publishedOf(vault);
  const links = linksBetween(published.notes, vault.resolve);
  const problems = withSeverities([...vault.problems, ...checkVault(vault, published, links)], options.severities);
  const site: VaultSite = {
    vault: {...vault, problems},
    published,
    links,
    tags: new TagPages(published.notes.map(({facts}) => facts)),
    imageSizes: await readImageSizes(vault.dir, published.attachments.keys()),
    baseUrl: settings.baseUrl,
    docsUrl: `${normalizeUrl([settings.baseUrl, options.routeBasePath]).replace(/\/$/, '')}/`,
    // Files of one name in two vaults of a site are two files.
    attachmentsFolder: options.id === 'default' ? 'attachments' : `attachments-${options.id}`,
    files: new Map(published.notes.map(({entry, file}) => [entry.path, file])),
    paths: new Map(published.notes.map(({entry, file}) => [file, entry.path])),
  };
  // Before anything is written: a bundler that watches the staged files asks for their trees at once.
  configured.site = site;
  const folder = (name: string) => path.resolve(options.siteDir, name);
  const folders = {
    notes: folder(configured.notesDirectory),
    attachments: path.join(folder(configured.staticDirectory), site.attachmentsFolder),
  };
  await stage(site, options, folders, (target, from) => {
    const to = vault.resolve(target, from, 'embed');
    if (to.status === 'attachment') return attachmentUrl(site, to.attachment.path);
    return /^https?:\/\//i.test(target) ? target : undefined;
  });
  await writeSnippets(vault.snippets, path.join(generated, SNIPPETS_FILE));
  const graphFile = path.join(folder(configured.staticDirectory), graphFileName(options.id));
  await writeGraph(graphFile, options.graph ? graphOf(published.notes, links) : undefined);
  return site;
}
