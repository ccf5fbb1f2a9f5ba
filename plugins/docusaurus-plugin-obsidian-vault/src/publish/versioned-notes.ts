/** The files of a version as `docs:version` copied them: staged notes, and what was added to them since. */
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {hashOf} from '../read/hash.js';
import type {LoadedVault} from '../read/load-vault.js';
import type {VaultFrontMatter} from './front-matter.js';

/** A kept note. */
export interface VersionedNote {
  /** In the vault. */
  path: string;
  /** Below the version's folder, with `/`. */
  file: string;
  text: string;
  hash: string;
  frontMatter: VersionedFrontMatter;
}

/** What staging wrote in front of a note. */
export interface VersionedFrontMatter {
  title?: string;
  slug?: string;
  tags?: {label: string}[];
  vault?: VaultFrontMatter;
}

/**
 * Reads the notes of a version.
 *
 * @param folder - Its files; absolute.
 * @param current - The vault as it is now.
 * @returns Path in the vault → note. Files that staging did not write are not in it; of two with one path, the first is.
 */
export async function readVersionedNotes(folder: string, current: LoadedVault): Promise<Map<string, VersionedNote>> {
  const kept = new Map<string, VersionedNote>();
  for (const file of await markdownFiles(folder)) {
    const note = await readVersioned(folder, file, current);
    if (note && !kept.has(note.path)) kept.set(note.path, note);
  }
  return kept;
}

async function markdownFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true}).catch(() => []);
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

async function readVersioned(folder: string, file: string, current: LoadedVault): Promise<VersionedNote | undefined> {
  const filePath = path.join(folder, file);
  const fileContent = await readFile(filePath, 'utf8');
  const frontMatter = await readFrontMatter(filePath, fileContent);
  const notePath = frontMatter.vault?.path;
  if (typeof notePath !== 'string' || notePath === '') return undefined;
  // A canvas or base has no text of its own in the staged notes: the page shows it as it is now, if readers may see it.
  const text = /\.(?:canvas|base)$/i.test(notePath) ? publishedText(current, notePath) : fileContent;
  return {path: notePath, file, text, hash: hashOf(`${notePath}\0${text}`), frontMatter};
}

/** Front matter that is damaged is the docs plugin's to report. */
async function readFrontMatter(filePath: string, fileContent: string): Promise<VersionedFrontMatter> {
  const parsed = await DEFAULT_PARSE_FRONT_MATTER({filePath, fileContent}).catch(() => undefined);
  return (parsed?.frontMatter ?? {}) as VersionedFrontMatter;
}

function publishedText(current: LoadedVault, notePath: string): string {
  const isPublished = current.index.notes.some((note) => note.path === notePath && note.published);
  return isPublished ? (current.notes.get(notePath)?.text ?? '') : '{}';
}
