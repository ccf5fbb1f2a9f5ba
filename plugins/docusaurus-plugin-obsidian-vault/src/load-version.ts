/** Reads what `docs:version` kept of a vault: the staged notes of that day, connected with each other and with nothing newer. */
import path from 'node:path';
import {
  buildIndex,
  compareReadingOrder,
  createNoteReader,
  createResolver,
  type NoteFacts,
  type NoteReader,
} from 'remark-obsidian-vault';
import {hashOf} from './digest.js';
import {FactsCache} from './facts-cache.js';
import {type KeptFrontMatter, type KeptNote, readKeptNotes} from './kept-notes.js';
import type {LoadedVault} from './load-vault.js';
import {NoteTrees} from './note-trees.js';
import type {ResolvedVaultOptions} from './options.js';
import type {StagedNote} from './published.js';

/** A version of a vault. */
export interface LoadedVersion {
  vault: LoadedVault;
  /** In reading order. */
  notes: StagedNote[];
}

/**
 * Reads a version.
 *
 * @param folder - Its files; absolute.
 * @param current - The vault as it is now, which has the attachments.
 * @param options - The vault's options.
 * @param cacheFile - Where the facts of the last reading are kept.
 * @returns The version as a vault of its own. Files that staging did not write are not in it.
 */
export async function loadVersion(
  folder: string,
  current: LoadedVault,
  options: ResolvedVaultOptions,
  cacheFile: string,
): Promise<LoadedVersion> {
  const {templatesFolder: _, pluginTemplatesFolders: __, ...settings} = current.index.settings;
  const syntax = {strictLineBreaks: settings.strictLineBreaks, ...options.syntax};
  const read = createNoteReader(syntax);
  const cache = await FactsCache.open(cacheFile, hashOf(JSON.stringify(syntax)));
  const kept = await readKeptNotes(folder, current);
  const texts = new Map([...kept].map(([notePath, {text}]) => [notePath, text]));
  const trees = new NoteTrees(texts, (text, notePath) => read(text, notePath).tree);
  const facts = new Map([...kept].map(([notePath, note]) => [notePath, factsOf(note, read, cache, trees)]));
  await cache.save([...kept.values()].map(({hash}) => hash));
  const {index} = buildIndex({
    facts: [...facts.values(), ...hiddenNow(current, facts)],
    files: filesNow(current),
    settings,
  });
  const hashes = new Map([...kept].map(([notePath, {hash}]) => [notePath, hash]));
  const entries = index.notes.filter((entry) => kept.has(entry.path));
  return {
    vault: {
      dir: current.dir,
      index,
      resolve: createResolver(index),
      facts,
      hashes,
      texts,
      trees,
      snippets: '',
      classes: current.classes,
      problems: [],
    },
    notes: entries
      .sort((a, b) => compareReadingOrder(a.path, b.path))
      .map((entry) => ({
        entry,
        facts: facts.get(entry.path) as NoteFacts,
        file: (kept.get(entry.path) as KeptNote).file,
      })),
  };
}

function factsOf(note: KeptNote, read: NoteReader, cache: FactsCache, trees: NoteTrees): NoteFacts {
  const known = cache.get(note.hash);
  if (known) return asStaged(known, note.frontMatter);
  const {facts, tree} = read(note.text, note.path);
  cache.set(note.hash, facts);
  trees.keep(note.path, tree, note.text);
  return asStaged(facts, note.frontMatter);
}

/** What staging wrote is the site's own form of the note's properties. */
function asStaged(facts: NoteFacts, {title, slug, tags, vault}: KeptFrontMatter): NoteFacts {
  const properties = {
    ...facts.properties,
    aliases: vault?.aliases ?? [],
    tags: Array.isArray(tags) ? tags.map(({label}) => String(label)) : [],
    ...(typeof slug === 'string' && {permalink: slug}),
    ...(typeof title === 'string' && {title}),
  };
  return {...facts, properties};
}

/** Notes that readers may not see now: a link of the version to one of them shows its text, as in the notes of today. */
function hiddenNow({index, facts}: LoadedVault, kept: ReadonlyMap<string, unknown>): NoteFacts[] {
  const nameOf = (notePath: string) => path.posix.basename(notePath).toLowerCase();
  const names = new Set([...kept.keys()].map(nameOf));
  return index.notes.flatMap(({path: notePath, published}) => {
    const hidden = published || names.has(nameOf(notePath)) ? undefined : facts.get(notePath);
    return hidden ? [{...hidden, properties: {...hidden.properties, publish: false}}] : [];
  });
}

/** Pictures and other files are those of the vault: `docs:version` keeps notes alone. */
function filesNow({index}: LoadedVault): {path: string; kind: 'attachment' | 'base'}[] {
  const bases = index.notes.filter(({kind, published}) => kind === 'base' && published);
  return [
    ...index.attachments.map(({path: file}) => ({path: file, kind: 'attachment' as const})),
    ...bases.map(({path: file}) => ({path: file, kind: 'base' as const})),
  ];
}
