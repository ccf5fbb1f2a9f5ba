/** A note as it was read, and what its links lead to: everything that asks looks here. */
import type {LinkMetadata, NoteMetadata, Resolution, Resolver} from 'remark-obsidian-vault';

/** A link of a note, and what it leads to. */
export interface ResolvedLink {
  link: LinkMetadata;
  to: Resolution;
}

/** A note of a vault, published or not. */
export interface Note {
  /** From the vault's root, with `/`. */
  path: string;
  text: string;
  /** Of the path and the text, and of what is written down of its tips. */
  hash: string;
  /** What the rest of the vault may know of it. */
  metadata: NoteMetadata;
  /** Its links and embeds, in the order of its text, each resolved once. */
  links: readonly ResolvedLink[];
}

/**
 * @param notes - Notes whose links are not resolved.
 * @param resolve - The resolver of their vault.
 * @returns The notes by their paths.
 */
export function resolveNotes(notes: Iterable<Omit<Note, 'links'>>, resolve: Resolver): Map<string, Note> {
  const resolved = new Map<string, Note>();
  for (const note of notes) {
    const links = note.metadata.links.map((link) => ({link, to: resolve(link.target, note.path, link.kind)}));
    resolved.set(note.path, {...note, links});
  }
  return resolved;
}
