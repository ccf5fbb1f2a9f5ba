import {createNoteReader, type NoteMetadata, type SyntaxOptions} from 'remark-obsidian-vault';
import type {TreeStore} from './note-trees.js';

/** A note that was read from its file. */
export interface NoteText {
  path: string;
  text: string;
  /** Of the path and the text. */
  hash: string;
}

/** What a thread is asked for. */
export interface MetadataTask {
  notes: readonly NoteText[];
  syntax: SyntaxOptions;
  trees: {folder: string; key: string};
}

/**
 * Reads notes, and keeps their trees.
 *
 * @param notes - They.
 * @param syntax - What may be set about their syntax.
 * @param store - Where their trees are kept.
 * @returns Their metadata, in the same order.
 */
export function readBatch(notes: readonly NoteText[], syntax: SyntaxOptions, store: TreeStore): NoteMetadata[] {
  const read = createNoteReader(syntax);
  return notes.map(({path, text, hash}) => {
    const {metadata, tree} = read(text, path);
    store.write(hash, tree);
    return metadata;
  });
}
