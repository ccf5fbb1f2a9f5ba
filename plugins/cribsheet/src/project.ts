/** The Docusaurus site that shows a vault: in the user's cache, by the vault's path, never in the vault. */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {Failure, failureOf} from './failure.js';
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
    const close = lock(path.join(folder, 'process'), vault.folder);
    writeFileSync(path.join(folder, 'package.json'), '{"name": "vault", "private": true}\n');
    writeFileSync(path.join(folder, 'docusaurus.config.js'), configSource(vault, settings, resolve));
    linkPackages(path.join(folder, 'node_modules'));
    return {folder, close};
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(error, `Cannot write ${folder}`);
  }
}

/** Two runs in one folder would write over each other. */
function lock(file: string, vault: string): () => void {
  for (const isLast of [false, true]) {
    try {
      writeFileSync(file, String(process.pid), {flag: 'wx'});
      return () => rmSync(file, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (isLast || isRunning(pid)) {
        throw new Failure(`Process ${pid} works on ${vault} already: stop it with Ctrl-C, or wait until it is done.`);
      }
      rmSync(file, {force: true});
    }
  }
  throw new Failure(`${vault} is in use.`);
}

function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Docusaurus looks for packages where its site is; they are where this program is. */
function linkPackages(link: string): void {
  const manifest = resolve('@docusaurus/core/package.json');
  const target = path.resolve(manifest, '../../..');
  rmSync(link, {recursive: true, force: true});
  symlinkSync(target, link, 'junction');
}
