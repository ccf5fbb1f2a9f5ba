/** Sites of vaults that a test writes, with the pages of their notes. */
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {
  queryProblems,
  withQueryProblems,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/query-problems.js';
import {loadSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/load-site.js';
import type {VaultOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import type {VaultSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/site.js';
import {dependenciesOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/dependencies.js';
import {PageRenderer} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/page-renderer.js';
import type {RenderedSides} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/render-cards.js';
import type {RenderedNote} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/render-note.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import {writeVault} from './temporary-vault.js';

/** A vault in a site. */
export interface TemporarySite {
  site: VaultSite;
  /** The page of a note as JSON. */
  page(note: string): Promise<string>;
  /** The page of a note, as its file of data is made of. */
  rendered(note: string): Promise<RenderedNote>;
  /** The flashcards of a note. */
  cards(note: string): Promise<Record<string, RenderedSides>>;
  /** The hash of what the pages of notes depend on. */
  digests(...notes: string[]): string[];
  /** Messages of the check, as `path rule`. */
  problems: string[];
  /** Writes a file, or removes it, and reads the vault again. */
  edit(file: string, text: string | undefined): Promise<TemporarySite>;
}

/**
 * Writes a vault and reads it as a site does.
 *
 * @param files - Path → text.
 * @param options - The vault's options.
 * @returns It.
 */
export async function loadTemporarySite(
  files: Record<string, string>,
  options: VaultOptions = {},
): Promise<TemporarySite> {
  const dir = await writeVault(Object.fromEntries(Object.entries(files).map(([file, text]) => [`docs/${file}`, text])));
  return readTemporarySite(dir, options);
}

/**
 * Reads a vault as a site does.
 *
 * @param siteDir - The site's folder; the vault is its folder `docs`.
 * @param options - The vault's options.
 * @returns It.
 */
export async function readTemporarySite(siteDir: string, options: VaultOptions = {}): Promise<TemporarySite> {
  const vault = obsidianVault({path: 'docs', siteDir, ...options});
  const generatedFilesDir = path.join(siteDir, '.docusaurus');
  const localizationDir = path.join(siteDir, 'i18n/en');
  const site = await loadSite(vault, {baseUrl: '/', trailingSlash: undefined, generatedFilesDir, localizationDir});
  const renderer = new PageRenderer(vault.options, path.join(siteDir, '.rendered'));
  return {
    site,
    rendered: (note) => renderer.render({site, note}, () => undefined),
    page: async (note) => JSON.stringify((await renderer.render({site, note}, () => undefined)).body),
    cards: async (note) => (await renderer.render({site, note}, () => undefined)).cards ?? {},
    digests: (...notes) => notes.map((note) => dependenciesOf(site, note, () => undefined)),
    problems: withQueryProblems(site, queryProblems(site), vault.options.severities).map(
      ({path: file, rule}) => `${file} ${rule}`,
    ),
    edit: async (file, text) => {
      const target = path.join(siteDir, 'docs', file);
      await (text === undefined ? rm(target) : writeFile(target, text));
      return readTemporarySite(siteDir, options);
    },
  };
}
