/** Where what was made goes. */
import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {Failure} from './failure.js';

/**
 * @param out - A folder; absolute.
 * @param vault - The vault; absolute, no link.
 * @throws Failure where the folder is in the vault.
 */
export function checkOutside(out: string, vault: string): void {
  if (!`${realPath(out)}${path.sep}`.startsWith(`${vault}${path.sep}`)) return;
  throw new Failure(`${out} is in the vault, which is never written to: name another folder with --out.`);
}

/**
 * @param out - A folder; absolute.
 * @param mark - What a file is called that stands in every folder that a former run has made.
 * @throws Failure where something else is there.
 */
export function checkNew(out: string, mark: RegExp): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new Failure(`${out} is a file: name a folder with --out.`);
  const files = readdirSync(out);
  if (files.length === 0 || files.some((file) => mark.test(file))) return;
  throw new Failure(`${out} holds other files: name a new folder with --out, or empty it.`);
}

/** Where a folder will be that is not there yet, whatever links lead to it. */
function realPath(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  return path.join(realPath(path.dirname(folder)), path.basename(folder));
}
