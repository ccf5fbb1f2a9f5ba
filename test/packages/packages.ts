/** The packages that are published, and what of them would be. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** Where the packages stand. */
export const PLUGINS = path.resolve('plugins');

/** What these tests look at of a `package.json`. */
export interface Manifest {
  name: string;
  exports: Record<string, string | {types: string; default: string}>;
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, {optional?: boolean}>;
  [field: string]: unknown;
}

/** The names of the folders below `plugins`, sorted. */
export const packageNames = readdirSync(PLUGINS, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort();

/**
 * @param name - Of a package.
 * @returns Its `package.json`.
 */
export function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(path.join(PLUGINS, name, 'package.json'), 'utf8'));
}

/**
 * @param name - Of a package.
 * @returns The files of its tarball, as npm would pack it now.
 */
export function packedFiles(name: string): string[] {
  const cwd = path.join(PLUGINS, name);
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd, encoding: 'utf8'});
  const [{files}] = JSON.parse(output) as [{files: {path: string}[]}];
  return files.map((file) => file.path);
}

/**
 * @param name - Of a package.
 * @returns Its tarball.
 */
export function tarballOf(name: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'cribsheet-pack-'));
  try {
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    execFileSync('npm', args, {cwd: path.join(PLUGINS, name), stdio: 'pipe'});
    const [file = ''] = readdirSync(folder);
    return new Uint8Array(readFileSync(path.join(folder, file)));
  } finally {
    rmSync(folder, {recursive: true});
  }
}
