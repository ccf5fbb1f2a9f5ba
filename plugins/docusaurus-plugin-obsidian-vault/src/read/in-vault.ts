import {realpath} from 'node:fs/promises';
import path from 'node:path';

/**
 * Tells whether a file is where its path says: a symbolic link, or a path with `..`, may lead anywhere.
 *
 * @param dir - The vault's folder; absolute.
 * @param file - A path in the vault.
 * @returns Whether the file is there and stands in the vault.
 */
export async function isInVault(dir: string, file: string): Promise<boolean> {
  try {
    const [root, target] = await Promise.all([realpath(dir), realpath(path.join(dir, file))]);
    return target.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  } catch {
    return false;
  }
}
