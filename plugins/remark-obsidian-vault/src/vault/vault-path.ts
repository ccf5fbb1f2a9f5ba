/** Vault paths: from the vault's root, with `/`, in Unicode NFC. */

/** What a file of a vault is, by its extension ("Obsidian help, Accepted file formats"). */
export type FileKind = 'note' | 'canvas' | 'base' | 'attachment';

/**
 * Tell what a file is.
 *
 * @param path Vault path.
 * @returns Its kind.
 */
export function fileKind(path: string): FileKind {
  const extension = /\.(md|canvas|base)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === 'md') return 'note';
  return extension === 'canvas' || extension === 'base' ? extension : 'attachment';
}

/**
 * The name that Obsidian shows for a file.
 *
 * @param path Vault path.
 * @returns The last part, without the extension of a note, canvas or base.
 */
export function baseName(path: string): string {
  return withoutNoteExtension(path.slice(path.lastIndexOf('/') + 1)).replace(/\.(?:canvas|base)$/i, '');
}

/**
 * The folder of a file.
 *
 * @param path Vault path.
 * @returns Path of its folder, empty at the root.
 */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * A path as a link spells it.
 *
 * @param path Vault path or target of a link.
 * @returns The path without a closing `.md`.
 */
export function withoutNoteExtension(path: string): string {
  return path.replace(/\.md$/i, '');
}

/**
 * Put a path below a folder and resolve `.` and `..` in it.
 *
 * @param folder Vault path of a folder, empty for the root.
 * @param path The rest.
 * @returns A vault path; undefined where it leads out of the vault.
 */
export function joinPath(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
