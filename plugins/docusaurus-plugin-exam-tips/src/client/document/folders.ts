/** The notes of a folder, to be printed as one document. */

/** A published note. */
export interface DocumentNote {
  title: string;
  url: string;
  /** Its path in the vault. */
  path: string;
}

/** A folder that has notes, in it or below it. */
export interface DocumentFolder {
  /** Its path in the vault: `Compute/Old`; empty for the whole vault. */
  path: string;
  count: number;
}

/**
 * @param notes - All notes, in reading order.
 * @returns The whole vault, and every folder in the order in which its first note comes.
 */
export function foldersOf(notes: readonly DocumentNote[]): DocumentFolder[] {
  const counts = new Map([['', 0]]);
  for (const {path} of notes) {
    const names = path.split('/').slice(0, -1);
    for (let depth = 0; depth <= names.length; depth += 1) {
      const folder = names.slice(0, depth).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([path, count]) => ({path, count}));
}

/**
 * @param notes - All notes, in reading order.
 * @param folder - A folder's path, in any case, with a slash at its end or without; empty for the whole vault.
 * @returns The notes in it and below it.
 */
export function notesIn(notes: readonly DocumentNote[], folder: string): DocumentNote[] {
  const plain = folder.replace(/\/+$/, '').toLowerCase();
  return plain === '' ? [...notes] : notes.filter(({path}) => path.toLowerCase().startsWith(`${plain}/`));
}

/**
 * @param path - A note's path in the vault.
 * @returns Its folder; empty at the top.
 */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
