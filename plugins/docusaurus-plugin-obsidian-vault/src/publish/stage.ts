/**
 * Lays the published notes out for the docs plugin. The vault itself is never touched, and the docs plugin never sees it:
 * no unpublished note reaches the site, no odd file name reaches the bundler. A staged file has no text: just what the docs
 * plugin has to know.
 */
import {constants, copyFile, mkdir, readdir, readFile, rm, rmdir, stat, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {bodyOf} from '../read/body.js';
import {fence, stagedFrontMatter} from './front-matter.js';
import {HOME_FILE} from './home.js';
import {categoryFiles} from './sidebar.js';
import type {VaultSite} from './site.js';

/** Where a vault's staged files stand; absolute. */
export interface StageFolders {
  notes: string;
  attachments: string;
}

/**
 * Writes what changed since the last time, and removes what is gone.
 *
 * @param site - The vault and what of it is published.
 * @param folders - Where to.
 */
export async function stage(site: VaultSite, folders: StageFolders): Promise<void> {
  const files = new Map<string, string>(categoryFiles(site.published.notes));
  for (const [file, frontMatter] of frontMattersByFile(site)) files.set(file, fence(stagedFrontMatter(frontMatter)));
  await writeFiles(folders.notes, files);
  await copyAttachments(site.vault.dir, site.published.attachments, folders.attachments);
}

/**
 * Writes the notes with their text and everything that is known of them, for `docs:version` to copy.
 *
 * @param site - The vault and what of it is published.
 */
export async function stageForVersion(site: VaultSite): Promise<void> {
  const files = new Map<string, string>(categoryFiles(site.published.notes));
  for (const [file, frontMatter] of frontMattersByFile(site)) {
    const {path: notePath} = frontMatter.vault;
    // The page of a canvas or base is made from its tree; its file names what is not published.
    const body = /\.(?:canvas|base)$/i.test(notePath) ? '' : bodyOf(site.vault.notes.get(notePath)?.text ?? '');
    files.set(file, `${fence(frontMatter)}\n${body}`);
  }
  await writeFiles(site.folder, files);
}

function frontMattersByFile(site: VaultSite) {
  const entries = [...site.frontMatters].map(
    ([notePath, frontMatter]) => [site.files.get(notePath) ?? HOME_FILE, frontMatter] as const,
  );
  return entries;
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await removeOthers(folder, new Set(files.keys()));
  for (const [file, content] of files) {
    const target = path.join(folder, file);
    const present = await readFile(target, 'utf8').catch(() => undefined);
    if (present === content) continue;
    await mkdir(path.dirname(target), {recursive: true});
    await writeFile(target, content);
  }
}

async function copyAttachments(dir: string, files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await removeOthers(folder, new Set(files.values()));
  for (const [from, file] of files) {
    const source = path.join(dir, from);
    const target = path.join(folder, file);
    const wanted = await stat(source).catch(() => undefined);
    const present = await stat(target).catch(() => undefined);
    // It vanished since the vault was read: the next reading reports it.
    if (!wanted) continue;
    if (present && present.size === wanted.size && present.mtimeMs === Math.floor(wanted.mtimeMs)) continue;
    await mkdir(path.dirname(target), {recursive: true});
    await copyFile(source, target, constants.COPYFILE_FICLONE);
    await utimes(target, wanted.atime, new Date(Math.floor(wanted.mtimeMs)));
  }
}

async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, {recursive: true});
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.map((entry) => ({
    isFolder: entry.isDirectory(),
    file: path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  }));
  for (const {isFolder, file} of paths) if (!isFolder && !keep.has(file)) await rm(path.join(folder, file));
  // Folders from the inside out; one that still holds something stays.
  const folders = paths.filter(({isFolder}) => isFolder).map(({file}) => file);
  for (const file of folders.sort().reverse()) await rmdir(path.join(folder, file)).catch(() => undefined);
}
