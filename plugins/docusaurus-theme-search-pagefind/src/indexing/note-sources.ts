import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import {THEME_NAME} from '../site-data.js';
import type {TreeLookup} from './index-site.js';
import type {NoteSource} from './note-record.js';

/**
 * Picks the notes that search finds: those of every docs plugin's newest version that are not unlisted.
 *
 * @param allContent - What the site's plugins loaded.
 * @returns The notes, sorted by address.
 */
export function noteSources(allContent: AllContent): NoteSource[] {
  const instances = Object.entries(allContent['docusaurus-plugin-content-docs'] ?? {});
  return instances
    .flatMap(([id, content]) => newestOf(content as LoadedContent | undefined).map((version) => ({id, version})))
    .flatMap(({id, version}) => version.docs.map((doc) => ({doc, searchTag: `docs-${id}-${version.versionName}`})))
    .filter(({doc}) => !doc.unlisted)
    .map(({doc: {source, permalink, title, tags, frontMatter}, searchTag}) => ({
      source,
      permalink,
      title,
      aliases: aliasesOf(frontMatter),
      tags: tags.map((tag) => tag.label),
      searchTag,
    }))
    .sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

function newestOf(content: LoadedContent | undefined): LoadedContent['loadedVersions'] {
  return (content?.loadedVersions ?? []).filter((version) => version.isLast);
}

/** `vault.aliases` is where docusaurus-plugin-obsidian-vault keeps them; a plain docs site may have `aliases`. */
function aliasesOf(frontMatter: {vault?: unknown; aliases?: unknown; [key: string]: unknown}): string[] {
  const vault = frontMatter.vault as {aliases?: unknown} | null | undefined;
  const aliases = vault?.aliases ?? frontMatter.aliases;
  return (Array.isArray(aliases) ? aliases : [aliases]).filter((alias): alias is string => typeof alias === 'string');
}

/** The part of docusaurus-plugin-obsidian-vault's content that search takes. */
interface VaultContent {
  searchTree?: TreeLookup;
  onChange?: (name: string, listener: () => Promise<void>) => void;
}

const vaultsOf = (allContent: AllContent): VaultContent[] =>
  (Object.values(allContent['docusaurus-plugin-obsidian-vault'] ?? {}) as (VaultContent | undefined)[]).filter(
    (vault) => vault !== undefined,
  );

/**
 * While the development server runs.
 *
 * @param allContent - What the site's plugins loaded.
 * @param listener - Called when notes of a vault have changed.
 */
export function onNotesChanged(allContent: AllContent, listener: () => void): void {
  for (const vault of vaultsOf(allContent)) vault.onChange?.(THEME_NAME, async () => listener());
}

/**
 * Finds who knows the trees of notes: docusaurus-plugin-obsidian-vault, once for each vault.
 *
 * @param allContent - What the site's plugins loaded.
 * @returns The tree of a note by its source; `undefined` for what is no note of a vault.
 */
export function searchTrees(allContent: AllContent): TreeLookup {
  const vaults = vaultsOf(allContent);
  return (source) => {
    for (const vault of vaults) {
      const tree = vault.searchTree?.(source);
      if (tree) return tree;
    }
    return undefined;
  };
}
