/** The Docusaurus site that shows a vault: in the user's cache, by the vault's path, never in the vault. */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {lock} from 'docusaurus-plugin-obsidian-vault/site-build';
import {Failure, failureOf, OTHER_CACHE} from './failure.js';
import {configSource, type SiteSettings} from './site-config.js';
import type {VaultFolder} from './vault-folder.js';

const {resolve} = createRequire(import.meta.url);

/** A site that is there, and ours until it is closed. */
export interface Project {
  /** Absolute. */
  folder: string;
  /** Lets another run have it. */
  close(): void;
}

/**
 * Writes the site of a vault.
 *
 * @param cache - The cache of this program; absolute.
 * @param vault - The vault.
 * @param settings - What the site is to be.
 * @returns The site.
 * @throws Failure where it cannot be written, or where another run has it.
 */
export function openProject(cache: string, vault: VaultFolder, settings: SiteSettings): Project {
  const hash = createHash('sha256').update(vault.folder).digest('hex').slice(0, 12);
  const folder = path.join(cache, `${vault.name.replace(/[^\w-]+/g, '-').slice(0, 40)}-${hash}`);
  try {
    mkdirSync(path.join(folder, 'static'), {recursive: true});
    const close = lockProject(path.join(folder, 'process'), vault.folder);
    writeFileSync(path.join(folder, 'package.json'), '{"name": "vault", "private": true}\n');
    writeFileSync(path.join(folder, 'docusaurus.config.js'), configSource(vault, settings, resolve));
    linkPackages(path.join(folder, 'node_modules'));
    return {folder, close};
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(error, `Cannot write ${folder}`, OTHER_CACHE);
  }
}

/** Two runs in one folder would write over each other. */
function lockProject(file: string, vault: string): () => void {
  const sentence = (owner: number) =>
    `Process ${owner} works on ${vault} already: stop it with Ctrl-C, or wait until it is done.`;
  try {
    return lock(file, sentence);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined ? new Failure((error as Error).message) : error;
  }
}

/**
 * Docusaurus looks for packages where its site is; they are where this program is. The folder itself is the site's: the bundler
 * keeps its cache there, and the program's own may not be written to.
 */
function linkPackages(folder: string): void {
  const from = path.resolve(resolve('@docusaurus/core/package.json'), '../../..');
  const names = readdirSync(from).filter((name) => !name.startsWith('.'));
  const scoped = (name: string) => readdirSync(path.join(from, name)).map((inner) => `${name}/${inner}`);
  for (const name of names.flatMap((each) => (each.startsWith('@') ? scoped(each) : [each]))) {
    const link = path.join(folder, name);
    if (isLinkTo(link, path.join(from, name))) continue;
    mkdirSync(path.dirname(link), {recursive: true});
    rmSync(link, {recursive: true, force: true});
    symlinkSync(path.join(from, name), link, 'junction');
  }
}

function isLinkTo(link: string, target: string): boolean {
  try {
    return path.resolve(readlinkSync(link)) === target;
  } catch {
    return false;
  }
}
