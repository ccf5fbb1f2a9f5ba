import path from 'node:path';
import type {StagedNote} from './published.js';

/**
 * Makes the files that tell Docusaurus's sidebar of a vault's folders: their names as the writer gave them, in the order
 * of the notes.
 *
 * @param notes - The published notes, in reading order.
 * @returns File → content.
 */
export function categoryFiles(notes: readonly StagedNote[]): [string, string][] {
  const folders = new Map<string, string>();
  for (const {entry, file} of notes) {
    const staged = path.posix.dirname(file).split('/');
    const named = entry.path.split('/').slice(0, -1);
    for (let depth = 1; depth <= named.length && staged[0] !== '.'; depth++) {
      const folder = staged.slice(0, depth).join('/');
      if (!folders.has(folder)) folders.set(folder, named[depth - 1] as string);
    }
  }
  // Notes of a folder stand before its sub-folders, as positions of notes start at 1 in each folder.
  let position = notes.length;
  return [...folders].map(([folder, label]) => [
    `${folder}/_category_.json`,
    `${JSON.stringify({label, position: ++position, collapsed: true}, null, 2)}\n`,
  ]);
}
