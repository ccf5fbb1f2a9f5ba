/**
 * Lays the published notes out for the docs plugin. The vault itself is never touched, and the docs plugin never sees it:
 * no unpublished note reaches the site, no odd file name reaches the bundler. A staged file has no text: just what the docs
 * plugin has to know.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {bodyOf} from '../read/body.js';
import {hashOf} from '../read/hash.js';
import {ReadSession} from '../read/session.js';
import {fence, stagedFrontMatter} from './front-matter.js';
import {HOME_FILE} from './home.js';
import {removeOthers} from './remove-others.js';
import {categoryFiles} from './sidebar.js';
import type {VaultSite} from './site.js';

/**
 * Writes what changed since the last time, and removes what is gone.
 *
 * @param site - The vault and what of it is published.
 * @param session - What was staged before, in the same process.
 * @returns The hash of all of it.
 */
export async function stage(site: VaultSite, session: ReadSession): Promise<string> {
  const files = new Map<string, string>(categoryFiles(site.published.notes));
  for (const [file, frontMatter] of frontMattersByFile(site)) files.set(file, fence(stagedFrontMatter(frontMatter)));
  await writeFiles(site.folder, files, session);
  return hashOf([...files].flat().join('\0'));
}

/**
 * Writes the notes with their text and everything that is known of them, for `docs:version` to copy.
 *
 * @param site - The vault and what of it is published.
 */
export async function stageForVersion(site: VaultSite): Promise<void> {
  const files = new Map<string, string>(categoryFiles(site.published.notes));
  for (const [file, frontMatter] of frontMattersByFile(site)) {
    const {path: notePath} = frontMatter.vault;
    // The page of a canvas or base is made from its tree; its file names what is not published.
    const body = /\.(?:canvas|base)$/i.test(notePath) ? '' : bodyOf(site.vault.notes.get(notePath)?.text ?? '');
    files.set(file, `${fence(frontMatter)}\n${body}`);
  }
  await writeFiles(site.folder, files, new ReadSession());
}

function frontMattersByFile(site: VaultSite) {
  const entries = [...site.frontMatters].map(
    ([notePath, frontMatter]) => [site.files.get(notePath) ?? HOME_FILE, frontMatter] as const,
  );
  return entries;
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>, session: ReadSession): Promise<void> {
  const names = [...files.keys()];
  await session.remember(`names ${folder}`, names.join('\0'), () => removeOthers(folder, new Set(names)));
  for (const [file, content] of files) {
    const target = path.join(folder, file);
    await session.remember(`staged ${target}`, content, () => writeWhereChanged(target, content));
  }
}

async function writeWhereChanged(target: string, content: string): Promise<void> {
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present === content) return;
  await mkdir(path.dirname(target), {recursive: true});
  await writeFile(target, content);
}
