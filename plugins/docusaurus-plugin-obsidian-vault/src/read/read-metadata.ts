/** Reads the notes that are not known from the last time, where there are many on all processors at once. */
import type {NoteMetadata, SyntaxOptions} from 'remark-obsidian-vault';
import {Tinypool} from 'tinypool';
import type {Tell} from '../progress.js';
import type {TreeStore} from './note-trees.js';
import {type MetadataTask, type NoteText, readBatch} from './read-batch.js';

export type {NoteText} from './read-batch.js';

/** Less text than this, in characters, is read before a thread has started. */
const THREAD_THRESHOLD = 1_000_000;

/** How much text a thread is given at once, in characters. */
const BATCH = 250_000;

/**
 * @param notes - Notes.
 * @param syntax - What may be set about their syntax.
 * @param store - Where their trees are kept.
 * @param tell - Is told how many are read.
 * @returns Their metadata, in the same order.
 */
export async function readMetadata(
  notes: readonly NoteText[],
  syntax: SyntaxOptions,
  store: TreeStore,
  tell: Tell = () => {},
): Promise<NoteMetadata[]> {
  if (lengthOf(notes) < THREAD_THRESHOLD) return readBatch(notes, syntax, store);
  let done = 0;
  const pool = new Tinypool({filename: new URL('./metadata-thread.js', import.meta.url).href});
  const trees = {folder: store.folder, key: store.key};
  try {
    const tasks = batchesOf(notes).map(async (batch): Promise<NoteMetadata[]> => {
      try {
        return await pool.run({notes: batch, syntax, trees} satisfies MetadataTask);
      } catch {
        // A system that starts no threads, or ends them, is slower and nothing else.
        return readBatch(batch, syntax, store);
      } finally {
        done += batch.length;
        tell(done, notes.length);
      }
    });
    return (await Promise.all(tasks)).flat();
  } finally {
    await pool.destroy();
  }
}

function batchesOf(notes: readonly NoteText[]): NoteText[][] {
  const batches: NoteText[][] = [];
  let room = 0;
  for (const note of notes) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(note);
    room -= note.text.length;
  }
  return batches;
}

function lengthOf(notes: readonly NoteText[]): number {
  return notes.reduce((sum, {text}) => sum + text.length, 0);
}
