/** Reads a vault: files → facts about each note → the index → everything that is wrong with it. */
import path from 'node:path';
import {setImmediate as others} from 'node:timers/promises';
import {
  buildIndex,
  createNoteReader,
  createResolver,
  linkProblems,
  type NoteFacts,
  type Problem,
  type Resolver,
  readNoteText,
  readVault,
  type SyntaxOptions,
  type VaultFile,
  type VaultIndex,
} from 'remark-obsidian-vault';
import {hashOf} from './digest.js';
import {embedProblems} from './embed-problems.js';
import {FactsCache} from './facts-cache.js';
import {NoteTrees} from './note-trees.js';
import type {ResolvedVaultOptions} from './options.js';
import {type NoteText, readFacts} from './read-facts.js';
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
  /** The classes that the snippets name. */
  readonly classes: ReadonlySet<string>;
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
  const cache = await FactsCache.open(cacheFile, hashOf(JSON.stringify(syntax)));
  const problems: Problem[] = [...files.problems];
  const notes = await readNotes(files.files, syntax, cache, problems);
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
  const isShown = new Set(index.notes.flatMap(({path: shown, published}) => (published ? [shown] : [])));
  for (const facts of notes.facts.values()) problems.push(...facts.problems, ...linkProblems(facts, resolve));
  const vault = {dir, index, resolve, ...notes, snippets: snippets.css, classes: snippets.classes, problems: []};
  problems.push(...embedProblems(vault));
  // What is not published is not checked. Settings and snippets are no notes.
  return {...vault, problems: problems.filter(({path: about}) => !notes.hashes.has(about) || isShown.has(about))};
}

interface Notes {
  facts: Map<string, NoteFacts>;
  hashes: Map<string, string>;
  texts: Map<string, string>;
  trees: NoteTrees;
}

async function readNotes(
  files: readonly VaultFile[],
  syntax: SyntaxOptions,
  cache: FactsCache,
  problems: Problem[],
): Promise<Notes> {
  const read = createNoteReader(syntax);
  const texts = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const file of files) {
    if (file.kind !== 'note' && file.kind !== 'canvas') continue;
    const {text, problems: unreadable} = await readNoteText(file);
    problems.push(...unreadable);
    texts.set(file.path, text);
    hashes.set(file.path, hashOf(`${file.path}\0${text}`));
  }
  const trees = new NoteTrees(texts, (text, notePath) => read(text, notePath).tree);
  const [near, far] = divide(texts, (notePath) => cache.get(hashes.get(notePath) as string) !== undefined, trees);
  const ofFar = readFacts(far, syntax);
  for (const {path: notePath, text} of near) {
    const {facts, tree} = read(text, notePath);
    cache.set(hashes.get(notePath) as string, facts);
    trees.keep(notePath, tree, text);
    if (far.length > 0) await others();
  }
  for (const [number, facts] of (await ofFar).entries()) {
    cache.set(hashes.get((far[number] as NoteText).path) as string, facts);
  }
  const facts = new Map<string, NoteFacts>();
  for (const [notePath, hash] of hashes) facts.set(notePath, cache.get(hash) as NoteFacts);
  return {facts, hashes, texts, trees};
}

/** Notes that are not known: those whose trees can be kept for their pages, and all others. */
function divide(
  texts: ReadonlyMap<string, string>,
  isKnown: (path: string) => boolean,
  trees: NoteTrees,
): [near: NoteText[], far: NoteText[]] {
  const near: NoteText[] = [];
  const far: NoteText[] = [];
  let used = 0;
  for (const [notePath, text] of texts) {
    if (isKnown(notePath)) continue;
    const isNear = trees.hasRoom(used + text.length);
    if (isNear) used += text.length;
    (isNear ? near : far).push({path: notePath, text});
  }
  return [near, far];
}
