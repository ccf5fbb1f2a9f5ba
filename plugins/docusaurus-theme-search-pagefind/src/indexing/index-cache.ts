/** The index of the last build: where the same would be written again, it is copied. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {IndexWriter} from './index-site.js';
import type {NoteRecord} from './note-record.js';
import type {PartWeights} from './pagefind-page.js';

/** Raised whenever the same notes would give other files. */
const FORMAT = 2;
const MANIFEST = 'manifest.json';
const FILES = 'files';

interface Manifest {
  /** What the index was written from. */
  key: string;
  /** What was written, to tell a damaged copy. */
  contents: string;
  files: number;
  bytes: number;
}

/**
 * @param write - Writes an index.
 * @param folder - Where the last one is kept.
 * @returns A writer that writes the same, from the kept files where nothing changed. Files that are missing or damaged are
 * written again; a disk that is full costs the next build its speed and nothing else.
 */
export function withIndexCache(write: IndexWriter, folder: string): IndexWriter {
  return async (notes, weights, target) => {
    const key = indexKey(notes, weights);
    const known = await readManifest(folder, key);
    if (known) {
      await rm(target, {recursive: true, force: true});
      await cp(path.join(folder, FILES), target, {recursive: true});
      return {files: known.files, bytes: known.bytes};
    }
    const written = await write(notes, weights, target);
    await keep(folder, target, {key, ...written}).catch(() => undefined);
    return written;
  };
}

/**
 * @param notes - The notes.
 * @param weights - What their parts count.
 * @returns The name of their index: the same for the same files.
 */
export function indexKey(notes: readonly NoteRecord[], weights: PartWeights): string {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, pagefindVersion(), weights.heading, weights.tip]));
  for (const note of notes) hash.update(`\n${JSON.stringify(note)}`);
  return hash.digest('hex');
}

/** Its `exports` do not let the package.json through. */
function pagefindVersion(): string | undefined {
  const roots = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const file = roots.map((root) => path.join(root, 'pagefind/package.json')).find((candidate) => existsSync(candidate));
  return file && JSON.parse(readFileSync(file, 'utf8')).version;
}

async function readManifest(folder: string, key: string): Promise<Manifest | undefined> {
  try {
    const manifest: Manifest = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8'));
    const isWhole = manifest.key === key && manifest.contents === (await hashOf(path.join(folder, FILES)));
    return isWhole ? manifest : undefined;
  } catch {
    return undefined;
  }
}

async function keep(folder: string, target: string, index: Omit<Manifest, 'contents'>): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  try {
    await mkdir(draft, {recursive: true});
    await cp(target, path.join(draft, FILES), {recursive: true});
    const manifest: Manifest = {...index, contents: await hashOf(target)};
    await writeFile(path.join(draft, MANIFEST), JSON.stringify(manifest));
    await rm(folder, {recursive: true, force: true});
    await rename(draft, folder);
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

async function hashOf(folder: string): Promise<string> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${path.relative(folder, file)}\n`).update(await readFile(file));
  return hash.digest('hex');
}
