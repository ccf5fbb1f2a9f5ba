/** Metadata about every note + the list of files → the index of the vault: plain, sorted, the same for any input order. */
import {isDrawing} from '../excalidraw/drawing.js';
import {problem} from '../messages.js';
import type {AttachmentEntry, Diagnostic, NoteEntry, NoteMetadata, VaultIndex, VaultSettings} from '../types.js';
import {allocateSlugs, formerSlugs, type SlugRequest} from './allocate-slugs.js';
import {compareCodeUnits} from './natural-order.js';
import {isEmbeddable, isPublished, type PublishOptions} from './publish.js';
import {permalinkPath} from './slug.js';
import {noteTitles} from './titles.js';
import {baseName, type FileKind, fileKind} from './vault-path.js';

/** What an index is made of. */
export interface IndexInput {
  metadata: readonly NoteMetadata[];
  /** All files of the vault. Notes without metadata are listed by their names alone. */
  files: readonly {path: string; kind: FileKind}[];
  settings: VaultSettings;
  /** @default everything but what says `publish: false` */
  publish?: PublishOptions;
}

/**
 * Build the index of a vault.
 *
 * @param input Metadata and files in any order.
 * @returns The index, and the notes that did not get the address they wanted.
 */
export function buildIndex(input: IndexInput): {index: VaultIndex; problems: Diagnostic[]} {
  const metadata = new Map(input.metadata.map((note) => [note.path, note]));
  const files = new Map(input.files.map((file) => [file.path, file.kind]));
  for (const path of metadata.keys()) if (!files.has(path)) files.set(path, fileKind(path));
  const paths = [...files.keys()].sort(compareCodeUnits);

  const isPublic = (path: string) => isPublished(path, wishOf(metadata.get(path)), input.settings, input.publish);
  const pages = paths.filter((path) => files.get(path) !== 'attachment');
  const requests = pages.map((path) => request(path, metadata.get(path), isPublic(path)));
  const {slugs, clashes} = allocateSlugs(requests);
  const former = formerSlugs(requests, slugs);

  // Of what readers cannot see, nothing shows in the title of what they can.
  const ofPublic = noteTitles(input.metadata.filter(({path}) => isPublic(path)));
  const ofHidden = noteTitles(input.metadata.filter(({path}) => !isPublic(path)));
  const notes = requests.map(({path, published}): NoteEntry => {
    const note = metadata.get(path);
    return {
      path,
      kind: pageKind(path, files.get(path), note),
      ...(ofPublic.get(path) ?? ofHidden.get(path) ?? {title: baseName(path)}),
      aliases: note?.properties.aliases ?? [],
      headings: note?.headings ?? [],
      blocks: note?.blocks ?? [],
      slug: slugs.get(path) ?? '/',
      ...(former.has(path) && {formerSlug: former.get(path) as string}),
      published: published === true,
      ...(!published &&
        isEmbeddable(path, wishOf(note), input.settings, input.publish) && {isEmbedOnly: true as const}),
    };
  });
  const attachments = paths.filter((path) => files.get(path) === 'attachment').map((path): AttachmentEntry => ({path}));
  const published = new Set(notes.filter((note) => note.published).map((note) => note.path));
  const problems = clashes
    .filter((clash) => published.has(clash.path))
    .map(({path, wanted, given, other}) =>
      problem('same-address', path, {line: 1, column: 1}, {address: wanted, given, ...(other ? {other} : {})}),
    );
  return {index: {version: 1, settings: input.settings, notes, attachments}, problems};
}

/** What decides whether a note is published: its properties, and its tags wherever they stand. */
function wishOf(metadata: NoteMetadata | undefined): NoteMetadata['properties'] | undefined {
  if (metadata === undefined) return undefined;
  const {properties, tags} = metadata;
  return {...properties, tags: [...properties.tags, ...tags.map(({tag}) => tag)]};
}

function request(path: string, metadata: NoteMetadata | undefined, published: boolean): SlugRequest {
  const permalink = metadata?.properties.permalink;
  const wanted = permalink === undefined ? undefined : permalinkPath(permalink);
  return {path, published, ...(wanted === undefined ? {} : {permalink: wanted})};
}

function pageKind(path: string, kind: FileKind | undefined, metadata: NoteMetadata | undefined): NoteEntry['kind'] {
  if (kind === 'canvas' || kind === 'base') return kind;
  return isDrawing(path, metadata?.properties.raw) ? 'drawing' : 'note';
}
