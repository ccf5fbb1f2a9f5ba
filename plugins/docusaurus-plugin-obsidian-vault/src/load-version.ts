/** Reads what `docs:version` kept of a vault: the staged notes of that day, connected with each other and with nothing newer. */
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
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
import type {VaultFrontMatter} from './front-matter.js';
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

/** A kept note. */
interface KeptNote {
  /** In the vault. */
  path: string;
  /** Below the version's folder, with `/`. */
  file: string;
  text: string;
  hash: string;
  frontMatter: KeptFrontMatter;
}

/** What staging wrote in front of a note. */
interface KeptFrontMatter {
  title?: string;
  slug?: string;
  tags?: {label: string}[];
  vault?: VaultFrontMatter;
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
  const {templatesFolder: _, ...settings} = current.index.settings;
  const syntax = {strictLineBreaks: settings.strictLineBreaks, ...options.syntax};
  const read = createNoteReader(syntax);
  const cache = await FactsCache.open(cacheFile, hashOf(JSON.stringify(syntax)));
  const kept = new Map<string, KeptNote>();
  const texts = new Map<string, string>();
  const trees = new NoteTrees(texts, (text, notePath) => read(text, notePath).tree);
  for (const file of await markdownFiles(folder)) {
    const note = await readKept(folder, file, current);
    if (!note || kept.has(note.path)) continue;
    kept.set(note.path, note);
    texts.set(note.path, note.text);
  }
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

async function markdownFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true}).catch(() => []);
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

async function readKept(folder: string, file: string, current: LoadedVault): Promise<KeptNote | undefined> {
  const filePath = path.join(folder, file);
  const fileContent = await readFile(filePath, 'utf8');
  const frontMatter = await readFrontMatter(filePath, fileContent);
  const notePath = frontMatter.vault?.path;
  if (typeof notePath !== 'string' || notePath === '') return undefined;
  // A canvas has no text of its own in the staged notes: the page shows it as it is now, if readers may see it.
  const text = /\.canvas$/i.test(notePath) ? publishedText(current, notePath) : fileContent;
  return {path: notePath, file, text, hash: hashOf(`${notePath}\0${text}`), frontMatter};
}

function factsOf(note: KeptNote, read: NoteReader, cache: FactsCache, trees: NoteTrees): NoteFacts {
  const known = cache.get(note.hash);
  if (known) return asStaged(known, note.frontMatter);
  const {facts, tree} = read(note.text, note.path);
  cache.set(note.hash, facts);
  trees.keep(note.path, tree, note.text);
  return asStaged(facts, note.frontMatter);
}

/** Front matter that is damaged is the docs plugin's to report. */
async function readFrontMatter(filePath: string, fileContent: string): Promise<KeptFrontMatter> {
  const parsed = await DEFAULT_PARSE_FRONT_MATTER({filePath, fileContent}).catch(() => undefined);
  return (parsed?.frontMatter ?? {}) as KeptFrontMatter;
}

function publishedText(current: LoadedVault, notePath: string): string {
  const isPublished = current.index.notes.some((note) => note.path === notePath && note.published);
  return isPublished ? (current.texts.get(notePath) ?? '') : '{}';
}

/** What staging wrote is the site's own form of the note's properties. */
function asStaged(facts: NoteFacts, {title, slug, tags, vault}: KeptFrontMatter): NoteFacts {
  const properties = {
    ...facts.properties,
    aliases: vault?.aliases ?? [],
    tags: Array.isArray(tags) ? tags.map(({label}) => String(label)) : [],
    ...(typeof slug === 'string' && {permalink: slug}),
  };
  return {...facts, properties, title: typeof title === 'string' ? title : facts.title};
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
