import {isBoard, type NoteMetadata, noteClass} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import type {ShownProperty} from './properties.js';
import type {StagedNote} from './published.js';
import type {TagPages} from './tag-pages.js';

/** The contents of a page go down to this level. */
const CONTENTS_DEPTH = 4;

/** A note that links to the one that is shown. */
export interface Backlink {
  title: string;
  /** Its address below the notes' own. */
  slug: string;
  /** The sentences around its links, plain; each once. */
  sentences: string[];
}

/** What the theme knows of a note: `frontMatter.vault` on its page. */
export interface VaultFrontMatter {
  /** The note's path in the vault. */
  path: string;
  /** Its exam tips, in order, with the id of the heading that they stand under in the contents of the page. */
  tips: {id: string; label: string; section?: string}[];
  aliases?: string[];
  cssclasses?: string[];
  created?: string;
  updated?: string;
  /** The notes that link here, in reading order. Part of the page's own text, so that a page is made again with them. */
  backlinks?: Backlink[];
  /** The properties that the page shows. */
  properties?: ShownProperty[];
  /** How many minutes it takes to read; absent where the site does not say. */
  minutes?: number;
  /** The page is none of a note: the plugin made it. */
  generated?: boolean;
}

/** The front matter of a page, as Docusaurus and the theme read it. */
export interface PageFrontMatter extends Record<string, unknown> {
  title: string;
  slug: string;
  description?: string;
  vault: VaultFrontMatter;
}

/** What stands around a note in the site. */
export interface NotePlace {
  /** Its place among its neighbours in the sidebar. */
  position: number;
  /** The address of the note's cover picture. */
  image?: string;
  /** The notes that link to it. */
  backlinks?: Backlink[];
  /** The properties that its page shows. */
  properties: ShownProperty[];
}

/**
 * Makes the front matter that Docusaurus reads of a note: complete, valid and the site's own, whatever the note's said.
 *
 * @param note - A published note.
 * @param place - What stands around it.
 * @param tags - The site's tag pages.
 * @param options - The vault's options.
 * @returns It.
 */
export function frontMatterOf(
  {entry, metadata}: StagedNote,
  place: NotePlace,
  tags: TagPages,
  options: ResolvedVaultOptions,
): PageFrontMatter {
  const {properties} = metadata;
  const updated = properties.updated ?? properties.created;
  return {
    title: entry.title,
    description: properties.description ?? metadata.excerpt,
    slug: entry.slug,
    sidebar_position: place.position,
    tags: tags.of(metadata),
    image: place.image,
    last_update: updated ? {date: updated} : undefined,
    hide_table_of_contents: isWide(entry.kind, properties) ? true : undefined,
    custom_edit_url: options.editUrl?.(entry.path) ?? null,
    vault: vaultFrontMatter(metadata, place),
  };
}

/**
 * Picks what the docs plugin has to know of a note. While the development server runs Docusaurus loads all notes again when
 * it changes: what an edit of the text alone changes is no part of it.
 *
 * @param frontMatter - A page's.
 * @returns The front matter of its staged file.
 */
export function stagedFrontMatter({description: _, vault, ...docs}: PageFrontMatter): Record<string, unknown> {
  const {path, aliases, generated} = vault;
  return {...docs, vault: {path, ...(aliases && {aliases}), ...(generated && {generated})}};
}

/** Characters that JSON leaves as they are, and a reader of YAML 1.1 takes for line ends or for nothing that is text. */
const UNREADABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * @param data - Front matter.
 * @returns It as YAML between its fences, absent values left out. Values are JSON, which every YAML is: texts stand in quotes,
 * since Docusaurus's reader knows YAML 1.1, where `no` and dates are no texts.
 */
export function fence(data: Record<string, unknown>): string {
  const lines = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value).replace(UNREADABLE, escaped)}\n`);
  return `---\n${lines.join('')}---\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A canvas or base has no headings, those of a board are its columns; all of them need the room. */
function isWide(kind: StagedNote['entry']['kind'], {raw}: NoteMetadata['properties']): boolean {
  return kind === 'canvas' || kind === 'base' || isBoard(raw);
}

function vaultFrontMatter(metadata: NoteMetadata, {backlinks, properties}: NotePlace): VaultFrontMatter {
  const {aliases, cssclasses, created, updated} = metadata.properties;
  const shown = new Set(
    metadata.headings.filter(({depth, isNested}) => depth <= CONTENTS_DEPTH && !isNested).map(({id}) => id),
  );
  return {
    path: metadata.path,
    tips: metadata.tips.map(({id, label, headings}) => {
      const section = headings.map((heading) => heading.id).findLast((heading) => shown.has(heading));
      return {id, label, ...(section !== undefined && {section})};
    }),
    ...(aliases.length > 0 && {aliases}),
    ...(cssclasses.length > 0 && {cssclasses: cssclasses.map(noteClass)}),
    ...(created && {created}),
    ...(updated && {updated}),
    ...(backlinks && {backlinks}),
    ...(properties.length > 0 && {properties}),
  };
}
