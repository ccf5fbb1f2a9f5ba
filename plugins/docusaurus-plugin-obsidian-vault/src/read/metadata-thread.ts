/** Runs in a thread of its own: see `read-metadata.ts`. */
import type {NoteMetadata} from 'remark-obsidian-vault';
import {TreeStore} from './note-trees.js';
import {type MetadataTask, readBatch} from './read-batch.js';

/**
 * @param task - Some notes, what may be set about their syntax, and where their trees are kept.
 * @returns Their metadata, in the same order.
 */
export default function metadataOf({notes, syntax, trees}: MetadataTask): NoteMetadata[] {
  return readBatch(notes, syntax, new TreeStore(trees.folder, trees.key));
}
