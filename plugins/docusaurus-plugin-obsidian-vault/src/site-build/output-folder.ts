/** The folder of a built site: what may be replaced in it, and how, so that it holds a whole site at every moment. */
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/** What makes a folder one that somebody works in. */
const WORK = new Set(['.git', '.obsidian', '.hg', '.svn', 'package.json', 'node_modules', '.docusaurus']);

/** What every site has that Docusaurus has built, and one that was killed while it built may have. */
const SITE = ['404.html', 'assets', '__server'];

/**
 * @param folder - Absolute.
 * @returns The folder that it really is, where it is a symbolic link.
 */
export function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/**
 * @param folder - Where a site is to be built; absolute, no link.
 * @param kept - What must not stand in it: the vault, the site's own files; absolute.
 * @throws Error in one sentence where it holds something else than a site.
 */
export function checkOutputFolder(folder: string, kept: readonly string[]): void {
  const shown = path.relative(process.cwd(), folder) || '.';
  const inside = kept.find((file) => `${file}${path.sep}`.startsWith(`${folder}${path.sep}`));
  if (inside !== undefined) {
    throw new Error(
      `The output folder \`${shown}\` holds \`${inside}\`, which is no part of a site; name another folder`,
    );
  }
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new Error(`The output folder \`${shown}\` is a file; name a folder, or delete the file`);
  }
  const names = readdirSync(folder);
  const work = names.find((name) => WORK.has(name));
  if (work === undefined && (names.length === 0 || names.some((name) => SITE.includes(name)))) return;
  const what = work === undefined ? 'something else than a site' : `\`${work}\``;
  throw new Error(
    `The output folder \`${shown}\` holds ${what}, and would be replaced; name another folder, or empty it`,
  );
}

/**
 * @param folder - Where a site is to be built; absolute, no link.
 * @param fallback - A folder for what cannot stand beside it; absolute.
 * @returns Where it is built first: the same folder each time, for the bundler's cache.
 * @throws What the system says, where the site could not be put there.
 */
export function draftOf(folder: string, fallback: string): string {
  const beside = path.join(path.dirname(folder), `.${path.basename(folder)}.new`);
  try {
    mkdirSync(beside, {recursive: true});
    return beside;
  } catch (error) {
    if (!existsSync(folder)) throw error;
    accessSync(folder, constants.W_OK);
    return path.join(fallback, 'site.new');
  }
}

/**
 * Brings back the site that a killed swap has left aside.
 *
 * @param folder - Where a site is to be built; absolute, no link.
 */
export function recover(folder: string): void {
  const old = oldOf(folder);
  if (!existsSync(old)) return;
  if (existsSync(folder)) rmSync(old, {recursive: true, force: true});
  else renameSync(old, folder);
}

/**
 * Puts a site into its place: by two renames; where the folder cannot be renamed (a mount, the folder that somebody stands in)
 * file by file, pages last, and what is gone at the very end.
 *
 * @param draft - The new site; gone afterwards.
 * @param folder - Its place; absolute, no link.
 */
export function swap(draft: string, folder: string): void {
  const old = oldOf(folder);
  if (!isWithin(process.cwd(), folder)) {
    try {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(draft, folder);
      rmSync(old, {recursive: true, force: true});
      return;
    } catch {
      recover(folder);
    }
  }
  replaceFiles(draft, folder);
  rmSync(draft, {recursive: true, force: true});
}

/**
 * Replaces what a folder holds, file by file. A page that is asked for meanwhile is the old one or the new one, as a whole.
 *
 * @param from - The new content.
 * @param to - The folder.
 */
export function replaceFiles(from: string, to: string): void {
  const files = filesIn(from);
  // A page names scripts and styles by what they hold: with them there it is whole.
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const file of [...files.filter((file) => !file.endsWith('.html')), ...pages]) {
    const target = path.join(to, file);
    makeFolder(path.dirname(target), to);
    if (existsSync(target) && statSync(target).isDirectory()) rmSync(target, {recursive: true});
    copyFileSync(path.join(from, file), `${target}.new`);
    renameSync(`${target}.new`, target);
  }
  const kept = new Set(files);
  for (const file of filesIn(to)) if (!kept.has(file)) rmSync(path.join(to, file));
  removeEmptyFolders(to);
}

/** A file may stand where a folder has to. */
function makeFolder(folder: string, root: string): void {
  const parts = path.relative(root, folder).split(path.sep);
  for (let length = 1; length <= parts.length; length++) {
    const part = path.join(root, ...parts.slice(0, length));
    if (existsSync(part) && !statSync(part).isDirectory()) rmSync(part);
  }
  mkdirSync(folder, {recursive: true});
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => !entry.isDirectory());
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

function removeEmptyFolders(folder: string): void {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isDirectory());
  const folders = entries
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .reverse();
  for (const inner of folders) if (readdirSync(inner).length === 0) rmdirSync(inner);
}

function oldOf(folder: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.old`);
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}
