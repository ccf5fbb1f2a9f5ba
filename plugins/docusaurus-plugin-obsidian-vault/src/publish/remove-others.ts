import {mkdir, readdir, rm, rmdir} from 'node:fs/promises';
import path from 'node:path';

/**
 * Removes what is gone from a folder that is written into.
 *
 * @param folder - Absolute; made if it is not there.
 * @param keep - The files to keep, below it, with `/`.
 */
export async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, {recursive: true});
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.map((entry) => ({
    isFolder: entry.isDirectory(),
    file: path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  }));
  for (const {isFolder, file} of paths)
    if (!isFolder && !keep.has(file)) await rm(path.join(folder, file), {force: true});
  // Folders from the inside out; one that still holds something stays.
  const folders = paths.filter(({isFolder}) => isFolder).map(({file}) => file);
  for (const file of folders.sort().reverse()) await rmdir(path.join(folder, file)).catch(() => undefined);
}
