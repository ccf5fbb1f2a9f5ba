/** Vaults that a test writes, and reads as the plugin does. */
import {mkdtempSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  type ResolvedVaultOptions,
  resolveOptions,
  type VaultOptions,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {type Published, publishedOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/published.js';
import {type LoadedVault, loadVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/load-vault.js';
import {linksBetween} from '../../plugins/docusaurus-plugin-obsidian-vault/src/relations/graph-links.js';

/** A vault as it was read. */
export interface ReadVault {
  options: ResolvedVaultOptions;
  vault: LoadedVault;
  published: Published;
  links: ReturnType<typeof linksBetween>;
}

const folders: string[] = [];

/**
 * Writes a vault.
 *
 * @param files - Path → text.
 * @returns Its folder.
 */
export async function writeVault(files: Record<string, string>): Promise<string> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vault-'));
  folders.push(dir);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), {recursive: true});
    await writeFile(path.join(dir, file), text);
  }
  return dir;
}

/**
 * Writes and reads a vault.
 *
 * @param files - Path → text.
 * @param options - The vault's options.
 * @returns It.
 */
export async function readTemporaryVault(
  files: Record<string, string>,
  options: VaultOptions = {},
): Promise<ReadVault> {
  const dir = await writeVault(files);
  const resolved = resolveOptions({...options, path: dir});
  const vault = await loadVault(resolved, path.join(dir, '.cache'));
  const published = publishedOf(vault);
  return {options: resolved, vault, published, links: linksBetween(published.notes)};
}

/** Removes the vaults that were written. */
export async function removeVaults(): Promise<void> {
  for (const dir of folders.splice(0)) await rm(dir, {recursive: true});
}
