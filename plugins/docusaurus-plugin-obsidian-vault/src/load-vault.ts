/** Reads a vault: files → facts about each note → the index → everything that is wrong with it. */
import path from 'node:path';
import type {Root} from 'mdast';
import {
  buildIndex,
  createNoteReader,
  createResolver,
  linkProblems,
  type NoteFacts,
  type NoteReader,
  type Problem,
  type Resolver,
  readNoteText,
  readVault,
  type VaultFile,
  type VaultIndex,
} from 'remark-obsidian-vault';
import {hashOf} from './digest.js';
import {embedProblems} from './embed-problems.js';
import {FactsCache} from './facts-cache.js';
import {NoteTrees} from './note-trees.js';
import type {ResolvedVaultOptions} from './options.js';
import {readSnippets} from './snippets.js';

/** A vault as it was last read. */
export interface LoadedVault {
  /** Absolute. */
  readonly dir: string;
  readonly index: VaultIndex;
  readonly resolve: Resolver;
  /** By note path; unpublished notes too: they must be known to be kept out. */
  readonly facts: ReadonlyMap<string, NoteFacts>;
  /** The hash of each note's text. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The text of each note. */
  readonly texts: ReadonlyMap<string, string>;
  readonly trees: NoteTrees;
  /** The CSS snippets that are turned on, made fit for the site. */
  readonly snippets: string;
  /** In no order. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the vault's folder.
 *
 * @param options - The vault's options.
 * @param cacheFile - Where the facts of the last reading are kept: a note whose text is unchanged is not parsed again.
 * @returns The vault. A file that cannot be read is a problem in it, never an error.
 */
export async function loadVault(options: ResolvedVaultOptions, cacheFile: string): Promise<LoadedVault> {
  const dir = path.resolve(options.siteDir, options.path);
  const files = await readVault(dir);
  const syntax = {strictLineBreaks: files.settings.strictLineBreaks, ...options.syntax};
  const read = createNoteReader(syntax);
  const cache = await FactsCache.open(cacheFile, hashOf(JSON.stringify(syntax)));
  const problems: Problem[] = [...files.problems];
  const notes = await readNotes(files.files, read, cache, problems);
  await cache.save(notes.hashes.values());
  const {index, problems: indexProblems} = buildIndex({
    facts: [...notes.facts.values()],
    files: files.files,
    settings: files.settings,
    publish: {mode: options.publish === 'opt-in' ? 'only-true' : 'all'},
  });
  const resolve = createResolver(index);
  const snippets = await readSnippets(dir, options.snippets ? index.settings.snippets : []);
  problems.push(...indexProblems, ...snippets.problems);
  for (const facts of notes.facts.values()) problems.push(...facts.problems, ...linkProblems(facts, resolve));
  const vault = {dir, index, resolve, ...notes, snippets: snippets.css, problems: []};
  return {...vault, problems: [...problems, ...embedProblems(vault)]};
}

interface Notes {
  facts: Map<string, NoteFacts>;
  hashes: Map<string, string>;
  texts: Map<string, string>;
  trees: NoteTrees;
}

async function readNotes(
  files: readonly VaultFile[],
  read: NoteReader,
  cache: FactsCache,
  problems: Problem[],
): Promise<Notes> {
  const texts = new Map<string, string>();
  const trees = new NoteTrees((notePath): Root | undefined => {
    const text = texts.get(notePath);
    return text === undefined ? undefined : read(text, notePath).tree;
  });
  const notes: Notes = {facts: new Map(), hashes: new Map(), texts, trees};
  for (const file of files) {
    if (file.kind !== 'note' && file.kind !== 'canvas') continue;
    const {text, problems: unreadable} = await readNoteText(file);
    problems.push(...unreadable);
    const hash = hashOf(`${file.path}\0${text}`);
    texts.set(file.path, text);
    notes.hashes.set(file.path, hash);
    notes.facts.set(file.path, factsOf(file.path, text, hash, read, cache, trees));
  }
  return notes;
}

function factsOf(
  notePath: string,
  text: string,
  hash: string,
  read: NoteReader,
  cache: FactsCache,
  trees: NoteTrees,
): NoteFacts {
  const known = cache.get(hash);
  if (known) return known;
  const {facts, tree} = read(text, notePath);
  cache.set(hash, facts);
  trees.keep(notePath, tree, text.length);
  return facts;
}
