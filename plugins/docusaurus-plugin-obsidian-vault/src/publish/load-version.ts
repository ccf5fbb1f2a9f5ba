/** Reads what `docs:version` kept of a vault: the staged notes of that day, resolved with each other and with nothing newer. */
import path from 'node:path';
import {buildIndex, createResolver, type NoteMetadata, readingOrder} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import {withoutActive} from '../read/active-attachments.js';
import {type LoadedVault, readNotes, syntaxOf, withoutKeptBack} from '../read/load-vault.js';
import {type Note, resolveNotes} from '../read/note.js';
import type {ReadSession} from '../read/session.js';
import type {StagedNote} from './published.js';
import {readVersionedNotes, type VersionedFrontMatter, type VersionedNote} from './versioned-notes.js';

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
 * @param cacheFolder - Where what is known of its notes is kept; absolute.
 * @param session - What was read before, in the same process.
 * @returns The version as a vault of its own. Files that staging did not write are not in it.
 */
export async function loadVersion(
  folder: string,
  current: LoadedVault,
  options: ResolvedVaultOptions,
  cacheFolder: string,
  session: ReadSession,
): Promise<LoadedVersion> {
  const {templatesFolder: _, pluginTemplatesFolders: __, ...settings} = current.index.settings;
  const kept = await readVersionedNotes(folder, current);
  const texts = [...kept.values(), ...basesNow(current, kept)];
  const {notes: read, trees} = await readNotes(texts, syntaxOf(settings, options), cacheFolder, session);
  const staged = read.map((note) => {
    const {frontMatter} = kept.get(note.path) ?? {};
    return {...note, metadata: frontMatter ? asStaged(note.metadata, frontMatter) : note.metadata};
  });
  const {index} = buildIndex({
    metadata: [...staged.map(({metadata}) => metadata), ...hiddenNow(current, kept)],
    files: filesNow(current),
    settings,
  });
  const {dir, diskPaths, isKeptBack} = current;
  const resolve = withoutActive(withoutKeptBack(createResolver(index), isKeptBack), options.activeAttachments);
  const notes = resolveNotes(staged, resolve);
  const inOrder = readingOrder(settings.dailyNotes);
  const shown = index.notes
    .filter((entry) => kept.has(entry.path))
    .sort((a, b) => inOrder(a.path, b.path))
    .map((entry) => {
      const {metadata, links} = notes.get(entry.path) as Note;
      return {entry, metadata, links, file: (kept.get(entry.path) as VersionedNote).file};
    });
  return {
    vault: {
      dir,
      diskPaths,
      index,
      resolve,
      notes,
      trees,
      isKeptBack,
      snippets: '',
      classes: current.classes,
      problems: [],
    },
    notes: shown,
  };
}

/** What staging wrote is the site's own form of the note's properties. */
function asStaged(metadata: NoteMetadata, {title, slug, tags, vault}: VersionedFrontMatter): NoteMetadata {
  const properties = {
    ...metadata.properties,
    aliases: vault?.aliases ?? [],
    tags: Array.isArray(tags) ? tags.map(({label}) => String(label)) : [],
    ...(typeof slug === 'string' && {permalink: slug}),
    ...(typeof title === 'string' && {title}),
  };
  return {...metadata, properties};
}

/** Notes that readers may not see now: a link of the version to one of them shows its text, as in the notes of today. */
function hiddenNow({index, notes}: LoadedVault, kept: ReadonlyMap<string, unknown>): NoteMetadata[] {
  const nameOf = (notePath: string) => path.posix.basename(notePath).toLowerCase();
  const names = new Set([...kept.keys()].map(nameOf));
  return index.notes.flatMap(({path: notePath, kind, published, isEmbedOnly}) => {
    const isShown = published || (isEmbedOnly && kind === 'base');
    const hidden = isShown || names.has(nameOf(notePath)) ? undefined : notes.get(notePath)?.metadata;
    return hidden ? [{...hidden, properties: {...hidden.properties, publish: false}}] : [];
  });
}

/** Bases that have no page are embedded as they are now. */
function basesNow({index, notes}: LoadedVault, kept: ReadonlyMap<string, unknown>): Note[] {
  return index.notes.flatMap(({path: file, kind, isEmbedOnly}) => {
    const base = kind === 'base' && isEmbedOnly && !kept.has(file) ? notes.get(file) : undefined;
    return base ? [base] : [];
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
