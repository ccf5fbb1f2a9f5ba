/** Reads a vault: files → metadata about each note → the index, and what every link leads to → everything that is wrong with it. */
import path from 'node:path';
import {
  buildIndex,
  createNoteReader,
  createResolver,
  type Diagnostic,
  isKeptBack,
  type PublishOptions,
  type Resolver,
  readNoteText,
  readVault,
  type SyntaxOptions,
  type VaultFile,
  type VaultIndex,
  type VaultSettings,
} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import type {Tell} from '../progress.js';
import {withoutActive} from './active-attachments.js';
import {hashOf} from './hash.js';
import {MetadataCache} from './metadata-cache.js';
import {type Note, resolveNotes} from './note.js';
import {NoteTrees, TreeStore} from './note-trees.js';
import {ownCodeHash} from './own-code.js';
import {type NoteText, readMetadata} from './read-metadata.js';
import {ReadSession} from './session.js';
import {readSnippets} from './snippets.js';

/** A vault as it was last read. */
export interface LoadedVault {
  /** Absolute. */
  readonly dir: string;
  /** Path → the path as the file system spells it, where the two differ. */
  readonly diskPaths: ReadonlyMap<string, string>;
  readonly index: VaultIndex;
  readonly resolve: Resolver;
  /** By their paths; unpublished notes too: they must be known to be kept out. */
  readonly notes: ReadonlyMap<string, Note>;
  readonly trees: NoteTrees;
  /** @returns Whether the site keeps an attachment back, whoever uses it. */
  readonly isKeptBack: (path: string) => boolean;
  /** The CSS snippets that are turned on, made fit for the site. */
  readonly snippets: string;
  /** The classes that the snippets name. */
  readonly classes: ReadonlySet<string>;
  /** In no order. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the vault's folder.
 *
 * @param options - The vault's options.
 * @param cacheFolder - Where what is known of notes is kept: a note whose text is unchanged is not parsed again. Absolute.
 * @param session - What was read before, in the same process.
 * @param tell - Is told how many notes are read.
 * @returns The vault. A file that cannot be read is a problem in it, never an error.
 */
export async function loadVault(
  options: ResolvedVaultOptions,
  cacheFolder: string,
  session = new ReadSession(),
  tell: Tell = () => {},
): Promise<LoadedVault> {
  const dir = path.resolve(options.siteDir, options.path);
  const files = await readVault(dir);
  const syntax = syntaxOf(files.settings, options);
  const publish = publishOptionsOf(files.settings, options);
  const problems: Diagnostic[] = [...files.problems];
  const texts = await readTexts(files.files, problems, session);
  const {notes: read, trees} = await readNotes(texts, syntax, cacheFolder, session, tell);
  const {index, problems: indexProblems} = buildIndex({
    metadata: read.map(({metadata}) => metadata),
    files: files.files,
    settings: files.settings,
    publish,
  });
  const keptBack = (file: string) => isKeptBack(file, undefined, publish);
  const resolve = withoutActive(withoutKeptBack(createResolver(index), keptBack), options.activeAttachments);
  const notes = resolveNotes(read, resolve);
  const snippets = await readSnippets(dir, options.snippets ? index.settings.snippets : []);
  problems.push(...indexProblems, ...snippets.problems);
  // Of a note that cannot be read nobody knows that it is empty.
  const unread = new Set(problems.filter(({rule}) => rule === 'unreadable-note').map(({path: file}) => file));
  for (const {path: file, metadata} of notes.values()) {
    problems.push(...metadata.problems.filter(({rule}) => rule !== 'empty-note' || !unread.has(file)));
  }
  return {
    dir,
    diskPaths: new Map(
      files.files.flatMap(({path: file, diskPath}) => (diskPath === undefined ? [] : [[file, diskPath]])),
    ),
    index,
    resolve,
    notes,
    trees,
    isKeptBack: keptBack,
    snippets: snippets.css,
    classes: snippets.classes,
    problems,
  };
}

function publishOptionsOf(
  {excludedFiles = []}: VaultSettings,
  {publish, include, exclude: {excludedFiles: isHonoured, ...exclude}}: ResolvedVaultOptions,
): PublishOptions {
  const isChosen = publish === 'opt-in' || [include.folders, include.tags].some((names) => (names ?? []).length > 0);
  return {
    mode: isChosen ? 'only-true' : 'all',
    include,
    exclude: {...exclude, ...(isHonoured && {filters: excludedFiles})},
  };
}

/**
 * Takes attachments that are kept back out of what links can lead to: as with a note, only the writer's own words stay.
 *
 * @param resolve - A vault's resolver.
 * @param keptBack - See {@link LoadedVault.isKeptBack}.
 * @returns The resolver to use.
 */
export function withoutKeptBack(resolve: Resolver, keptBack: LoadedVault['isKeptBack']): Resolver {
  return (target, from, kind) => {
    const to = resolve(target, from, kind);
    return to.status === 'attachment' && keptBack(to.attachment.path) ? {status: 'unresolved'} : to;
  };
}

/**
 * @param settings - The vault's own.
 * @param options - The site's.
 * @returns How its notes are read.
 */
export function syntaxOf(
  {strictLineBreaks, admonitions, cards}: VaultIndex['settings'],
  options: ResolvedVaultOptions,
): SyntaxOptions {
  return {strictLineBreaks, ...(admonitions && {admonitions}), ...(cards && {cards}), ...options.syntax};
}

async function readTexts(
  files: readonly VaultFile[],
  problems: Diagnostic[],
  session: ReadSession,
): Promise<NoteText[]> {
  const texts: NoteText[] = [];
  for (const file of files) {
    if (file.kind === 'attachment') continue;
    const state = [file.realPath, file.size, file.mtimeMs, file.ctimeMs].join('\0');
    const {note, unreadable} = await session.remember(`text ${file.path}`, state, () => readText(file));
    problems.push(...unreadable);
    texts.push(note);
  }
  return texts;
}

async function readText(file: VaultFile): Promise<{note: NoteText; unreadable: readonly Diagnostic[]}> {
  const {text, problems: unreadable} = await readNoteText(file);
  return {note: {path: file.path, text, hash: hashOf(`${file.path}\0${text}`)}, unreadable};
}

/**
 * @param syntax - How notes are read.
 * @returns What of it is the same for all of them: what is written down of the tips of one is nothing to the others.
 */
export function sharedSyntax({tipLedger: _, ...syntax}: SyntaxOptions): SyntaxOptions {
  return syntax;
}

/** With what is written down of a note's tips, its text has another tree. */
function withLedger(note: NoteText, {tipLedger}: SyntaxOptions): NoteText {
  const written = tipLedger?.[note.path];
  return written ? {...note, hash: hashOf(`${note.hash}\0${JSON.stringify(written)}`)} : note;
}

/**
 * Reads notes by themselves, those whose text is not known from the last time on all processors.
 *
 * @param read - They.
 * @param syntax - How their syntax is read.
 * @param cacheFolder - Where what is known of notes is kept; absolute.
 * @param session - What was read before, in the same process.
 * @param tell - Is told how many are read: those that are not known, then all.
 * @returns What is known of each, and their trees.
 */
export async function readNotes(
  read: readonly NoteText[],
  syntax: SyntaxOptions,
  cacheFolder: string,
  session: ReadSession,
  tell: Tell = () => {},
): Promise<{notes: Omit<Note, 'links'>[]; trees: NoteTrees}> {
  const texts = read.map((note) => withLedger(note, syntax));
  const key = hashOf(JSON.stringify([ownCodeHash(), sharedSyntax(syntax)]));
  const file = path.join(cacheFolder, 'metadata.json');
  const cache = session.remember(`metadata ${file}`, key, () => MetadataCache.open(file, key));
  const store = new TreeStore(path.join(cacheFolder, 'trees'), key);
  const unknown = texts.filter(({hash}) => cache.get(hash) === undefined);
  const metadata = await readMetadata(unknown, syntax, store, (done) => {
    if (done < unknown.length) tell(texts.length - unknown.length + done, texts.length);
  });
  tell(texts.length, texts.length);
  for (const [number, note] of unknown.entries()) {
    const found = metadata[number];
    if (found) cache.set(note.hash, found);
  }
  const hashes = new Set(texts.map(({hash}) => hash));
  cache.keep(hashes);
  session.write(file, () => cache.save());
  await store.keep(hashes);
  const reader = createNoteReader(syntax);
  const byPath = new Map(texts.map((note) => [note.path, note]));
  return {
    notes: texts.map((note) => ({...note, metadata: cache.get(note.hash) ?? reader(note.text, note.path).metadata})),
    trees: new NoteTrees(store, byPath, (text, notePath) => reader(text, notePath).tree),
  };
}
