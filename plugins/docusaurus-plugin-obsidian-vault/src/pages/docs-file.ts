/** Files that the docs plugin compiles → the note that each is. */
import path from 'node:path';
import type {VaultSite} from '../publish/site.js';

/** A vault in a site's config, as far as it was read. */
export interface ReadVault {
  /** The notes as they are. */
  site?: VaultSite;
  /** The versions that are kept of them. */
  versions?: readonly VaultSite[];
}

/** A file of a vault's docs plugin. */
export interface DocsFile {
  /** The version that it belongs to. */
  site: VaultSite;
  /** Its note; absent where the file is no staged note: a page that was made or added to the site. */
  note: string | undefined;
  /** It stands in for the note in another language, in the site's `i18n` folder. */
  isTranslated: boolean;
}

/**
 * @param vault - The vault in the site's config.
 * @param file - A file; absolute.
 * @returns What it is, or `undefined` where it is none of the vault's docs plugin.
 */
export function docsFile(vault: ReadVault, file: string): DocsFile | undefined {
  for (const site of sitesOf(vault)) {
    for (const folder of [site.folder, site.translatedFolder]) {
      if (!file.startsWith(folder + path.sep)) continue;
      const inside = file
        .slice(folder.length + 1)
        .split(path.sep)
        .join('/');
      return {site, note: site.paths.get(inside), isTranslated: folder === site.translatedFolder};
    }
  }
  return undefined;
}

/**
 * @param vault - The vault in the site's config.
 * @returns The notes as they are and every version that is kept of them; none before the vault was read.
 */
export function sitesOf(vault: ReadVault): VaultSite[] {
  return [...(vault.site ? [vault.site] : []), ...(vault.versions ?? [])];
}
