import {isAbsolute} from 'node:path';
import type {VaultIndex} from './types.js';

/**
 * Where a file stands in its vault. Astro, and most that read files from a disk, name it by its absolute path.
 *
 * @param file - The file's path; undefined or empty where it has none.
 * @param index - The vault, where it is known.
 * @returns Its path in the vault, with `/`: that of the longest note of the vault that an absolute path ends with, else its name.
 */
export function pathInVault(file: string | undefined, index: VaultIndex | undefined): string {
  if (!file) return 'note.md';
  if (!isAbsolute(file)) return file;
  const path = file.replaceAll('\\', '/').normalize('NFC');
  const ends = (index?.notes ?? []).map((note) => note.path).filter((note) => path.endsWith(`/${note}`));
  return ends.sort((a, b) => b.length - a.length)[0] ?? path.slice(path.lastIndexOf('/') + 1);
}
