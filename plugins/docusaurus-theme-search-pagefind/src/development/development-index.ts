/** The search index of the development server: of the notes as they are now, written when the reader turns to search. */

import {rm} from 'node:fs/promises';
import {indexKey} from '../indexing/index-cache.js';
import type {IndexWriter} from '../indexing/index-site.js';
import type {NoteRecord} from '../indexing/note-record.js';
import type {PartWeights} from '../indexing/pagefind-page.js';

/** What the browser asks before it searches. */
export interface DevelopmentIndex {
  /** The notes may be others than before. */
  invalidate(): void;
  /**
   * @returns The name of the index of the notes as they are, once it is written; `undefined` where nobody knows them: then
   * the last build's index serves.
   */
  refresh(): Promise<string | undefined>;
}

/**
 * @param readNotes - Reads the notes that need no build.
 * @param write - Writes an index.
 * @param weights - What the parts of a note count.
 * @param folder - Where the index goes.
 * @returns The index. However often it is asked, it is written once for the same notes, and never twice at a time.
 */
export function developmentIndex(
  readNotes: () => Promise<NoteRecord[]>,
  write: IndexWriter,
  weights: PartWeights,
  folder: string,
): DevelopmentIndex {
  let written: string | undefined;
  let isStale = true;
  let running: Promise<string | undefined> = Promise.resolve(undefined);

  const renew = async () => {
    if (!isStale) return written;
    isStale = false;
    const notes = await readNotes();
    const key = notes.length > 0 ? indexKey(notes, weights) : undefined;
    if (key !== undefined && key !== written) await write(notes, weights, folder);
    // What another session left there.
    if (key === undefined) await rm(folder, {recursive: true, force: true});
    written = key;
    return written;
  };
  return {
    invalidate: () => {
      isStale = true;
    },
    refresh: () => {
      // An attempt that failed is made again with the next question.
      const attempt = running.then(renew).catch(() => {
        isStale = true;
        return undefined;
      });
      running = attempt;
      return attempt;
    },
  };
}
