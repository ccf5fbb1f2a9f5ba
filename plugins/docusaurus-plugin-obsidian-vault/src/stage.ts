/**
 * Lays the published notes out for the docs plugin. The vault itself is never touched, and the docs plugin never sees it:
 * no unpublished note reaches the site, no odd file name reaches the bundler, and a staged file changes exactly when its
 * page must be made again.
 */
import {constants, copyFile, mkdir, readdir, readFile, rm, rmdir, stat, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {backlinksOf} from './backlinks.js';
import {bodyOf} from './body.js';
import {connectionsDigest} from './digest.js';
import {frontMatterOf} from './front-matter.js';
import {HOME_FILE, homeFile} from './home.js';
import type {ResolvedVaultOptions} from './options.js';
import {shownProperties} from './properties.js';
import {categoryFiles} from './sidebar.js';
import {attachmentUrl, type VaultSite} from './site.js';

/** Where a vault's staged files stand; absolute. */
export interface StageFolders {
  notes: string;
  attachments: string;
}

/**
 * Writes what changed since the last time, and removes what is gone.
 *
 * @param site - The vault and what of it is published.
 * @param options - The vault's options.
 * @param folders - Where to.
 * @param coverUrl - Makes the address of a note's cover picture.
 */
export async function stage(
  site: VaultSite,
  options: ResolvedVaultOptions,
  folders: StageFolders,
  coverUrl: (target: string, from: string) => string | undefined,
): Promise<void> {
  const {notes, attachments} = site.published;
  const files = new Map<string, string>(categoryFiles(notes));
  const home = homeFile(notes);
  if (home) files.set(HOME_FILE, home);
  const backlinks = backlinksOf(site.links);
  const targets = {
    resolve: site.vault.resolve,
    slugs: site.slugs,
    tags: site.tags,
    attachment: (target: string) => attachmentUrl(site, target),
  };
  const positions = new Map<string, number>();
  for (const note of notes) {
    const folder = path.posix.dirname(note.file);
    const position = (positions.get(folder) ?? 0) + 1;
    positions.set(folder, position);
    const {cover} = note.facts.properties;
    const image = cover ? coverUrl(cover, note.entry.path) : undefined;
    const place = {
      position,
      image,
      backlinks: backlinks.get(note.entry.path),
      properties: shownProperties(note.facts, options.properties, targets, options.hiddenProperties),
      connections: connectionsDigest(site, note.entry.path),
    };
    // The page of a canvas is made from its tree; its file names what is not published.
    const body = note.entry.kind === 'note' ? bodyOf(site.vault.texts.get(note.entry.path) ?? '') : '';
    files.set(note.file, `${frontMatterOf(note, place, site.tags, options)}\n${body}`);
  }
  await writeFiles(folders.notes, files);
  await copyAttachments(site.vault.dir, attachments, folders.attachments);
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
