import path from 'node:path';
import type {Root} from 'hast';
import {extractNote} from './extract-note.js';
import type {NoteRecord, NoteSource} from './note-record.js';
import {readPage} from './page-file.js';
import {pageTree} from './page-tree.js';
import type {PartWeights} from './pagefind-page.js';

/** Writes the index of notes into a folder. */
export type IndexWriter = (
  notes: readonly NoteRecord[],
  weights: PartWeights,
  folder: string,
) => Promise<{files: number; bytes: number}>;

/** The tree of a docs plugin's source, where a plugin of the site has it. */
export type TreeLookup = (source: string) => Root | undefined;

/** A built site. */
export interface BuiltSite {
  outDir: string;
  baseUrl: string;
  /** The whole site asks search engines to stay away. */
  siteNoIndex: boolean;
  weights: PartWeights;
  /** @default none: every note is read from its built page */
  searchTree?: TreeLookup;
}

/** Pages read at a time: enough to keep the disk busy, few enough for any limit on open files. */
const BATCH = 64;

/**
 * Indexes a built site into its `pagefind` folder.
 *
 * @param sources - The notes.
 * @param site - Where their pages are.
 * @param writeIndex - What writes the index.
 * @returns How many notes were indexed, and the size of the index.
 */
export async function indexSite(
  sources: readonly NoteSource[],
  site: BuiltSite,
  writeIndex: IndexWriter,
): Promise<{indexed: number; bytes: number}> {
  const notes = await readNotes(sources, site);
  const {bytes} = await writeIndex(notes, site.weights, path.join(site.outDir, 'pagefind'));
  return {indexed: notes.length, bytes};
}

/**
 * @param sources - The notes.
 * @param site - Where their trees or pages are.
 * @returns What is searched of them, in their order; without those that have no page, or ask not to be indexed.
 */
export async function readNotes(
  sources: readonly NoteSource[],
  site: Omit<BuiltSite, 'weights'>,
): Promise<NoteRecord[]> {
  const notes: NoteRecord[] = [];
  for (let start = 0; start < sources.length; start += BATCH) {
    const batch = sources.slice(start, start + BATCH);
    const read = await Promise.all(batch.map((source) => readNote(source, site)));
    notes.push(...read.filter((note) => note !== undefined));
  }
  return notes;
}

/**
 * @param sources - The notes.
 * @param searchTree - Who knows their trees.
 * @returns What is searched of the notes whose trees are known, without a built page.
 */
export function readKnownNotes(sources: readonly NoteSource[], searchTree: TreeLookup): NoteRecord[] {
  return sources.flatMap((source) => {
    const tree = searchTree(source.source);
    return tree ? [extractNote(tree, source)] : [];
  });
}

async function readNote(source: NoteSource, site: Omit<BuiltSite, 'weights'>): Promise<NoteRecord | undefined> {
  const known = site.searchTree?.(source.source);
  if (known) return extractNote(known, source);
  const html = await readPage(site.outDir, site.baseUrl, source.permalink);
  const tree = html === undefined ? undefined : pageTree(html, site);
  return tree && extractNote(tree, source);
}
