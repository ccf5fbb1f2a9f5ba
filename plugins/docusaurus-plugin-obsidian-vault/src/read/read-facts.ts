/** Reads the notes whose trees cannot be kept, in a large vault nearly all of them, on all processors at once. */
import {createNoteReader, type NoteFacts, type SyntaxOptions} from 'remark-obsidian-vault';
import {Tinypool} from 'tinypool';

/** A note that was read from its file. */
export interface NoteText {
  path: string;
  text: string;
}

/** What a thread is asked for. */
export interface FactsTask {
  notes: readonly NoteText[];
  syntax: SyntaxOptions;
}

/** Less text than this, in characters, is read before a thread has started. */
const WORTH_A_THREAD = 1_000_000;

/** How much text a thread is given at once, in characters. */
const BATCH = 250_000;

/**
 * @param notes - Notes.
 * @param syntax - What may be set about their syntax.
 * @returns Their facts, in the same order.
 */
export async function readFacts(notes: readonly NoteText[], syntax: SyntaxOptions): Promise<NoteFacts[]> {
  const read = createNoteReader(syntax);
  const here = (batch: readonly NoteText[]) => batch.map(({path, text}) => read(text, path).facts);
  if (lengthOf(notes) < WORTH_A_THREAD) return here(notes);
  const pool = new Tinypool({filename: new URL('./facts-thread.js', import.meta.url).href});
  try {
    const tasks = batchesOf(notes).map(async (batch): Promise<NoteFacts[]> => {
      try {
        return await pool.run({notes: batch, syntax} satisfies FactsTask);
      } catch {
        // A system that starts no threads, or ends them, is slower and nothing else.
        return here(batch);
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
