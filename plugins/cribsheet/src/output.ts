/** Where what was made goes: it is there as a whole or not at all. */
import {cpSync, existsSync, readdirSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import {Failure, failureOf} from './failure.js';

/**
 * @param out - A folder; absolute.
 * @param vault - The vault; absolute.
 * @param mark - A file that stands in every folder that a former run has made.
 * @throws Failure where something else is there, or where it is in the vault.
 */
export function checkOutput(out: string, vault: string, mark: RegExp): void {
  if (`${out}${path.sep}`.startsWith(`${vault}${path.sep}`)) {
    throw new Failure(`${out} is in the vault, which is never written to: name another folder with --out.`);
  }
  if (!existsSync(out)) return;
  const files = readdirSync(out);
  if (files.length === 0 || files.some((file) => mark.test(file))) return;
  throw new Failure(`${out} holds other files: name a new folder with --out, or empty it.`);
}

/**
 * Puts a folder in the place of another.
 *
 * @param from - What was made; absolute.
 * @param out - Where to; absolute.
 * @throws Failure where that cannot be written; what was there is still there then.
 */
export function moveOutput(from: string, out: string): void {
  const beside = `${out}.${process.pid}.tmp`;
  try {
    cpSync(from, beside, {recursive: true});
    rmSync(out, {recursive: true, force: true});
    renameSync(beside, out);
  } catch (error) {
    rmSync(beside, {recursive: true, force: true});
    throw failureOf(error, `Cannot write ${out}`);
  }
}
