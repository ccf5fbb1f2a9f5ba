/** The vault's folder, looked at before anything is built. */
import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {ResolvedVaultOptions} from './options.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'that is a file, not a folder',
  EACCES: 'you may not read that folder',
};

/**
 * @param options - The vault's.
 * @throws Error that names the folder, where there is none that can be read.
 */
export function checkVaultFolder({path: given, siteDir}: Pick<ResolvedVaultOptions, 'path' | 'siteDir'>): void {
  const folder = path.resolve(siteDir, given);
  try {
    readdirSync(folder);
  } catch (error) {
    const {code = '', message} = error as NodeJS.ErrnoException;
    throw new Error(
      `docusaurus-plugin-obsidian-vault: "path" is "${given}", which is ${folder}: ${REASONS[code] ?? message}. ` +
        'Name the folder of your notes, absolute or relative to the site.',
    );
  }
}
