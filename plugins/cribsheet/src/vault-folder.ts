/** The folder that the command is given. */
import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {Failure} from './failure.js';

/** What counts as a note. */
const NOTE = /\.(?:md|canvas)$/i;

/** A vault that can be read. */
export interface VaultFolder {
  /** Absolute, and no link: what is made for a vault is the same by whatever path it is named. */
  folder: string;
  /** What it is called, as it was named. */
  name: string;
  /** How many notes there are. */
  notes: number;
}

/**
 * @param typed - A path.
 * @returns The vault there.
 * @throws Failure where there is none that can be read.
 */
export function vaultFolder(typed: string): VaultFolder {
  const folder = path.resolve(typed);
  const notes = notesIn(folder, typed);
  if (notes > 0) return {folder: realpathSync(folder), name: path.basename(folder) || 'Notes', notes};
  throw new Failure(
    `There are no notes in ${folder}: name the folder that holds your .md files, such as "cribsheet ~/vault".`,
  );
}

function notesIn(folder: string, typed: string): number {
  try {
    if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is a file: name the folder that it is in.`);
    return count(folder);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const {code, path: where = folder} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new Failure(`There is no folder ${folder}: "${typed}" should be the path of your vault.`);
    if (code === 'EACCES' || code === 'EPERM') {
      throw new Failure(`${where} may not be read: give yourself the permission to read it, or name another folder.`);
    }
    throw error;
  }
}

/** A link to a folder is not entered: it may lead to the folder that it is in. */
function count(folder: string): number {
  let notes = 0;
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const {name} = entry;
    const file = path.join(folder, name);
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (entry.isDirectory()) notes += count(file);
    else if (NOTE.test(name) && existsSync(file)) notes++;
  }
  return notes;
}
