/** The folder that the command is given. */
import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {Failure} from './failure.js';

/** What counts as a note. */
const NOTE = /\.(?:md|canvas)$/i;

/** A vault that can be read. */
export interface VaultFolder {
  /** Absolute. */
  folder: string;
  /** What it is called. */
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
  const notes = count(folder, typed);
  if (notes > 0) return {folder, name: path.basename(folder), notes};
  throw new Failure(
    `There are no notes in ${folder}: name the folder that holds your .md files, such as "cribsheet ~/vault".`,
  );
}

function count(folder: string, typed: string): number {
  try {
    if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is a file: name the folder that it is in.`);
    const entries = readdirSync(folder, {recursive: true, encoding: 'utf8'});
    const isHidden = (file: string) =>
      file.split(path.sep).some((part) => part.startsWith('.') || part === 'node_modules');
    return entries.filter((file) => NOTE.test(file) && !isHidden(file)).length;
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
