/** Notes in memory, read and indexed as those of a vault are. */
import {createNoteReader} from '../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import type {PreparedNote, SyntaxOptions, VaultIndex} from '../plugins/remark-obsidian-vault/src/types.js';
import {buildIndex} from '../plugins/remark-obsidian-vault/src/vault/index-vault.js';
import {createResolver, type Resolver} from '../plugins/remark-obsidian-vault/src/vault/resolve.js';
import {fileKind} from '../plugins/remark-obsidian-vault/src/vault/vault-path.js';

/** What is known of the notes. */
export interface IndexedNotes {
  /** Path → note. */
  prepared: ReadonlyMap<string, PreparedNote>;
  index: VaultIndex;
  resolve: Resolver;
}

/**
 * @param notes - Path → text.
 * @param files - Paths of what else the vault holds.
 * @param syntax - How the notes are read.
 * @returns The notes and where their links lead.
 */
export function indexNotes(
  notes: Readonly<Record<string, string>>,
  files: readonly string[] = [],
  syntax?: SyntaxOptions,
): IndexedNotes {
  const read = createNoteReader(syntax);
  const prepared = new Map(Object.entries(notes).map(([path, text]) => [path, read(text, path)]));
  const {index} = buildIndex({
    metadata: [...prepared.values()].map(({metadata}) => metadata),
    files: [...prepared.keys(), ...files].map((path) => ({path, kind: fileKind(path)})),
    settings: {strictLineBreaks: false, snippets: []},
  });
  return {prepared, index, resolve: createResolver(index)};
}
