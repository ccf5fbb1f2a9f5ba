/** Where the data of pages are written while a site is made, and where they stand in the site. */
import {constants, copyFileSync, mkdirSync} from 'node:fs';
import {mkdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {PropSidebars} from '@docusaurus/plugin-content-docs';
import writeFileAtomic from 'write-file-atomic';
import {CONTENT_FOLDER, SIDEBARS_FOLDER, sidebarsFile} from './note-file.js';

/** Folders that the vaults of a site share; absolute. */
export interface ContentFolders {
  content: string;
  sidebars: string;
}

/** The complete sidebars of a version, as a browser fetches them. */
export interface SidebarsFile {
  /** See `PageContent`. */
  build: string;
  sidebars: PropSidebars;
}

/**
 * @param folder - Docusaurus's generated files, or a built site.
 * @returns The folders in it.
 */
export function contentFolders(folder: string): ContentFolders {
  return {content: path.join(folder, CONTENT_FOLDER), sidebars: path.join(folder, SIDEBARS_FOLDER)};
}

/**
 * Writes the complete sidebars, where they changed.
 *
 * @param folders - Where to.
 * @param pluginId - The docs plugin's.
 * @param sidebars - Name of a version → its sidebars.
 * @param buildOf - Names what the pages of a version are made with.
 * @returns Whether one has changed.
 */
export async function writeSidebars(
  folders: ContentFolders,
  pluginId: string,
  sidebars: ReadonlyMap<string, PropSidebars>,
  buildOf: (version: string) => string,
): Promise<boolean> {
  let hasChanged = false;
  for (const [version, complete] of sidebars) {
    const file = path.join(folders.sidebars, sidebarsFile(pluginId, version));
    const text = JSON.stringify({build: buildOf(version), sidebars: complete} satisfies SidebarsFile);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(path.dirname(file), {recursive: true});
    await writeFileAtomic(file, text, {fsync: false});
    hasChanged = true;
  }
  return hasChanged;
}

/**
 * Copies what pages fetch into the built site.
 *
 * @param from - Where it was written.
 * @param outDir - The site.
 * @param files - The files of the pages' content.
 * @param sidebars - The files of the sidebars.
 */
export function copyContent(
  from: ContentFolders,
  outDir: string,
  files: Iterable<string>,
  sidebars: Iterable<string>,
): void {
  const to = contentFolders(outDir);
  copyAll(from.content, to.content, files);
  copyAll(from.sidebars, to.sidebars, sidebars);
}

/** Thousands of small files: without waiting for each it takes a third of the time. */
function copyAll(from: string, to: string, files: Iterable<string>): void {
  const folders = new Set<string>();
  for (const file of files) {
    const target = path.join(to, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true});
    folders.add(folder);
    copyFileSync(path.join(from, file), target, constants.COPYFILE_FICLONE);
  }
}
