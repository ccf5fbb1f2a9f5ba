/** The only file that touches files: lists a vault and reads what stands in it. Writes nothing. */
import {realpathSync, statSync} from 'node:fs';
import {readFile, realpath, stat} from 'node:fs/promises';
import {join, relative, resolve, sep} from 'node:path';
import {fdir} from 'fdir';
import {problem} from '../messages.js';
import type {Diagnostic, VaultSettings} from '../types.js';
import {decodeNote} from './decode-note.js';
import {compareCodeUnits} from './natural-order.js';
import {isHiddenName, isHiddenPath} from './publish.js';
import {parseSettings, type SettingsTexts, settingsFiles} from './settings.js';
import {type FileKind, fileKind} from './vault-path.js';

/** A file of a vault. */
export interface VaultFile {
  /** From the vault's root, with `/`, in Unicode NFC. */
  path: string;
  kind: FileKind;
  /** Its path as the file system spells it, where that is not in NFC: macOS and what was copied from there. */
  diskPath?: string;
  /** Where it really is, to be read from. */
  realPath: string;
  mtimeMs: number;
  /** When anything of the file last changed, its name and its times included: a program can set `mtimeMs` back, and not this. */
  ctimeMs: number;
  size: number;
}

/** A vault as it stands on disk. */
export interface VaultFiles {
  /** Absolute path of its folder. */
  dir: string;
  /** Sorted by path, by code unit. */
  files: VaultFile[];
  settings: VaultSettings;
  /** What is wrong with the settings. */
  problems: Diagnostic[];
}

/**
 * List a vault: every file but hidden ones (dot-files, `.obsidian`, `.trash`, `node_modules`). A symbolic link is
 * followed where it stays inside the vault, and each folder is entered through links once.
 *
 * @param dir The vault's folder.
 * @returns Its files and settings.
 * @throws Error where there is no such folder.
 */
export async function readVault(dir: string): Promise<VaultFiles> {
  const root = await realpath(resolve(dir)).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    throw new Error(`Cannot find the vault \`${dir}\`: there is no such folder`);
  }
  const files = await listFolder(root, root, '', new Set([root]));
  return {dir: resolve(dir), files: withUniquePaths(files), ...(await readSettings(root))};
}

/**
 * Read the text of a note, canvas or base.
 *
 * @param file A file of a vault.
 * @returns Its text; empty where it cannot be read, with a problem that says why. Never throws.
 */
export async function readNoteText(
  file: Pick<VaultFile, 'path' | 'realPath'>,
): Promise<{text: string; problems: Diagnostic[]}> {
  try {
    return decodeNote(await readFile(file.realPath), file.path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'it is gone' : code === 'EACCES' ? 'reading it is not permitted' : `${code}`;
    return {text: '', problems: [problem('unreadable-note', file.path, {line: 1, column: 1}, {reason})]};
  }
}

/** Everything below a real folder, which stands in the vault at `prefix`. */
async function listFolder(root: string, folder: string, prefix: string, entered: Set<string>): Promise<VaultFile[]> {
  const crawler = new fdir({suppressErrors: true}).withFullPaths().exclude((name) => isHiddenName(name));
  const paths = await crawler.crawl(folder).withPromise();
  const names = paths.map((path) => relative(folder, path).split(sep).join('/')).filter((name) => !isHiddenPath(name));
  names.sort(compareCodeUnits);
  const files: VaultFile[] = [];
  for (const name of names) {
    const found = lookAt(root, join(folder, name), prefix + name);
    if (found === undefined) continue;
    if (!('folder' in found)) files.push(found);
    else if (!entered.has(found.folder)) {
      entered.add(found.folder);
      files.push(...(await listFolder(root, found.folder, `${found.path}/`, entered)));
    }
  }
  return files;
}

/**
 * A file, or a link to a folder; undefined where it leads out of the vault, to something hidden or to nothing. Thousands of files
 * are looked at in a tenth of the time that waiting for each takes.
 */
function lookAt(root: string, path: string, name: string): VaultFile | {folder: string; path: string} | undefined {
  try {
    const real = realpathSync.native(path);
    const inside = relative(root, real).split(sep).join('/');
    if (inside.startsWith('../') || inside === '..' || resolve(root, inside) !== real || isHiddenPath(inside)) return;
    const stats = statSync(real);
    if (!stats.isFile()) return {folder: real, path: name};
    const {mtimeMs, ctimeMs, size} = stats;
    return {path: name, kind: fileKind(name), realPath: real, mtimeMs, ctimeMs, size};
  } catch {
    return undefined;
  }
}

/** Paths in NFC, but where a second file would get the path of a first, it keeps its own. */
function withUniquePaths(files: readonly VaultFile[]): VaultFile[] {
  const taken = new Set(files.map((file) => file.path).filter((path) => path === path.normalize('NFC')));
  const unique = files.map((file) => {
    const path = file.path.normalize('NFC');
    if (path === file.path || taken.has(path)) return file;
    taken.add(path);
    return {...file, path, diskPath: file.path};
  });
  return unique.sort((a, b) => compareCodeUnits(a.path, b.path));
}

async function readSettings(root: string): Promise<{settings: VaultSettings; problems: Diagnostic[]}> {
  const texts: {-readonly [Name in keyof SettingsTexts]: SettingsTexts[Name]} = {};
  for (const [name, path] of Object.entries(settingsFiles) as [keyof SettingsTexts, string][]) {
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (text !== undefined) texts[name] = text;
  }
  return parseSettings(texts);
}
