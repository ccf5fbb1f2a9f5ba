/** The vault's folder, looked at before anything is built. */
import {existsSync, readdirSync} from 'node:fs';
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

/** Makes a folder a vault (Obsidian help, "How Obsidian stores data"). */
const SETTINGS = '.obsidian';

/**
 * What a writer should know of a vault at once: each is right for somebody, and a slip for most.
 *
 * @param dir - The vault's folder; absolute.
 * @param notes - The paths of its notes.
 * @returns Messages, most often none.
 */
export function folderMessages(dir: string, notes: Iterable<string>): string[] {
  const paths = [...notes];
  const folders = new Set(paths.flatMap((note) => foldersOf(note)));
  const inner = [...folders].filter((folder) => existsSync(path.join(dir, folder, SETTINGS))).sort();
  const outer = existsSync(path.join(dir, SETTINGS)) ? undefined : vaultAround(dir);
  return [
    ...(paths.length === 0 ? [`There are no notes in ${dir}: "path" names the folder that holds your .md files.`] : []),
    ...(outer === undefined
      ? []
      : [
          `${dir} is a folder of the vault ${outer}: what stands outside of it is not there for links, and its settings neither.`,
        ]),
    ...inner.map(
      (folder) =>
        `${folder} in ${dir} is a vault of its own: its notes are published too, with the settings of the outer one.`,
    ),
  ];
}

/** `A/B/c.md` → `A`, `A/B`. */
function foldersOf(note: string): string[] {
  const parts = note.split('/').slice(0, -1);
  return parts.map((_, end) => parts.slice(0, end + 1).join('/'));
}

function vaultAround(dir: string): string | undefined {
  for (let folder = path.dirname(dir); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, SETTINGS))) return folder;
  }
  return undefined;
}
