/**
 * Pages whose files are not staged: kept versions and translations. What they depend on outside their own text cannot be
 * written into them, so that it stands in a file of its own, which the bundler watches for them.
 */
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {VaultSite} from '../publish/site.js';
import {connectionsDigest, hashOf} from '../render/digest.js';

/** A rule of the bundler. */
interface Rule {
  test: RegExp;
  include: string[];
  enforce: 'pre';
  use: {loader: string; options: {file: string}}[];
}

/**
 * Writes what the pages of each version depend on, where it changed.
 *
 * @param sites - The versions of a vault, the notes of today first.
 * @param folder - The vault's folder of generated files; absolute.
 */
export async function writeConnections(sites: readonly VaultSite[], folder: string): Promise<void> {
  for (const site of sites) {
    if (foldersOf(site, sites).length === 0) continue;
    const digests = site.published.notes.map(({entry}) => connectionsDigest(site, entry.path));
    const text = hashOf([site.tagsUrl, ...digests].join('\n'));
    const file = connectionsFile(site, folder);
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
  }
}

/**
 * @param sites - The versions of a vault, the notes of today first.
 * @param folder - The vault's folder of generated files; absolute.
 * @returns Rules by which the bundler makes their pages again when these files change.
 */
export function connectionRules(sites: readonly VaultSite[], folder: string): Rule[] {
  const loader = fileURLToPath(new URL('../render/connections-loader.js', import.meta.url));
  return sites.flatMap((site) => {
    const include = foldersOf(site, sites);
    const use = [{loader, options: {file: connectionsFile(site, folder)}}];
    return include.length > 0 ? [{test: /\.md$/, include, enforce: 'pre' as const, use}] : [];
  });
}

function foldersOf(site: VaultSite, [today]: readonly VaultSite[]): string[] {
  const folders = site === today ? [site.translatedFolder] : [site.folder, site.translatedFolder];
  return folders.filter((folder) => existsSync(folder));
}

function connectionsFile({version}: VaultSite, folder: string): string {
  return path.join(folder, `connections-${version.folderName}.txt`);
}
