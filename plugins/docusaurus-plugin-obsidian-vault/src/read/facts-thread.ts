/** Runs in a thread of its own: see `read-facts.ts`. */
import type {NoteFacts} from 'remark-obsidian-vault';
import {TreeStore} from './note-trees.js';
import {type FactsTask, readBatch} from './read-batch.js';

/**
 * @param task - Some notes, what may be set about their syntax, and where their trees are kept.
 * @returns Their facts, in the same order.
 */
export default function factsOf({notes, syntax, trees}: FactsTask): NoteFacts[] {
  return readBatch(notes, syntax, new TreeStore(trees.folder, trees.key));
}
