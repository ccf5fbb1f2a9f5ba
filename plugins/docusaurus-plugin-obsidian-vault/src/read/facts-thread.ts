/** Runs in a thread of its own: see `read-facts.ts`. */
import {createNoteReader, type NoteFacts} from 'remark-obsidian-vault';
import type {FactsTask} from './read-facts.js';

/**
 * @param task - Some notes, and what may be set about their syntax.
 * @returns Their facts, in the same order.
 */
export default function factsOf({notes, syntax}: FactsTask): NoteFacts[] {
  const read = createNoteReader(syntax);
  return notes.map(({path, text}) => read(text, path).facts);
}
