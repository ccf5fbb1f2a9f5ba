/**
 * `[[##words]]` and `[[^^words]]`: what Obsidian's editor searches headings and blocks with, left in a note as typed.
 * They mean something where exactly one heading or block of the published vault fits.
 */
import {ruleProblem} from '../messages.js';
import type {NoteEntry, Resolution, VaultIndex} from '../types.js';
import {foldHeading} from './fold.js';

interface Part {
  key: string;
  resolution: Resolution;
}

/**
 * Prepare the headings and blocks of a vault; they are gathered at the first search.
 *
 * @param index The vault.
 * @returns A function that resolves an editor search; undefined for every other target.
 */
export function createEditorSearch(index: VaultIndex): (target: string) => Resolution | undefined {
  const known = new Map<string, Resolution>();
  const published = index.notes.filter((note) => note.published);
  let headings: Part[] | undefined;
  let blocks: Part[] | undefined;
  return (typed) => {
    const target = typed.trim();
    const sign = target.slice(0, 2);
    if (sign !== '##' && sign !== '^^') return undefined;
    if (sign === '##') headings ??= published.flatMap(headingsOf);
    else blocks ??= published.flatMap(blocksOf);
    let resolution = known.get(target);
    if (resolution === undefined) {
      resolution = only((sign === '##' ? headings : blocks) ?? [], foldHeading(target.slice(2)));
      resolution ??= {status: 'unresolved', problem: ruleProblem('unresolved-link', {target})};
      known.set(target, resolution);
    }
    return resolution;
  };
}

/** The one that is equal to the words; else the one that holds them. */
function only(parts: readonly Part[], words: string): Resolution | undefined {
  if (words === '') return undefined;
  const equal = parts.filter((part) => part.key === words);
  const fitting = equal.length > 0 ? equal : parts.filter((part) => part.key.includes(words));
  return fitting.length === 1 ? fitting[0]?.resolution : undefined;
}

function headingsOf(note: NoteEntry): Part[] {
  return note.headings.map((heading) => ({
    key: foldHeading(heading.text),
    resolution: {status: 'note', note, id: heading.id, heading},
  }));
}

function blocksOf(note: NoteEntry): Part[] {
  return note.blocks.map((block) => ({
    key: foldHeading(block.id),
    resolution: {status: 'note', note, id: `^${block.id}`, block},
  }));
}
