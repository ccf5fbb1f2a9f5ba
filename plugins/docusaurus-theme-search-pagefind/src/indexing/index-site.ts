import path from 'node:path';
import {extractNote} from './extract-note.js';
import type {NoteRecord, NoteSource} from './note-record.js';
import {readPage} from './page-file.js';
import type {PartWeights} from './pagefind-page.js';

/** Writes the index of notes into a folder. */
export type IndexWriter = (
  notes: readonly NoteRecord[],
  weights: PartWeights,
  folder: string,
) => Promise<{files: number; bytes: number}>;

/** A built site. */
export interface BuiltSite {
  outDir: string;
  baseUrl: string;
  /** The whole site asks search engines to stay away. */
  siteNoIndex: boolean;
  weights: PartWeights;
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
  const notes: NoteRecord[] = [];
  for (let start = 0; start < sources.length; start += BATCH) {
    const batch = sources.slice(start, start + BATCH);
    const pages = await Promise.all(batch.map(({permalink}) => readPage(site.outDir, site.baseUrl, permalink)));
    for (const [at, html] of pages.entries()) {
      const note = html === undefined ? undefined : extractNote(html, batch[at] as NoteSource, site);
      if (note) notes.push(note);
    }
  }
  const {bytes} = await writeIndex(notes, site.weights, path.join(site.outDir, 'pagefind'));
  return {indexed: notes.length, bytes};
}
