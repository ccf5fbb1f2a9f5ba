/**
 * What a link or an embed leads to (test/fixtures/syntax/README.md, Links).
 *
 * The rule, for a target without its sub-path, names compared in Unicode NFC and without regard to case:
 *
 * 1. An empty target is the note itself.
 * 2. `./` and `../` are relative to the note, a leading `/` is the vault's root: that path and no other.
 * 3. Else the exact vault path.
 * 4. Else every file whose path ends with the target at a folder's boundary: one in the note's own folder first, then the
 *    one with the shortest path, then the first in alphabetical order. Where there were several this is reported.
 * 5. Else an alias, with the same order among several.
 *
 * Notes are found with and without `.md`. A link looks for a note first and reaches another file by its full name with
 * extension alone; an embed looks for the full name of a file first.
 */
import {drawingPictures, isDrawing} from '../excalidraw/drawing.js';
import {ruleProblem} from '../messages.js';
import type {AttachmentEntry, NoteEntry, Resolution, ResolutionDiagnostic, VaultIndex} from '../types.js';
import {createEditorSearch} from './editor-search.js';
import {FileLookup, type Found} from './file-lookup.js';
import {createNearestName, nearestText} from './nearest-name.js';
import {parseObsidianUri} from './obsidian-uri.js';
import {createSubPathLookup, type SubPath, type SubPathLookup} from './sub-path.js';
import {folderOf, joinPath, withoutNoteExtension} from './vault-path.js';

/** Whether text links to a target or shows it. */
export type LinkKind = 'link' | 'embed';

/** Finds what a target means. Pure: it depends on the index and its arguments alone, and never throws. */
export type Resolver = (target: string, from: string, kind: LinkKind) => Resolution;

type Entry = NoteEntry | AttachmentEntry;

/**
 * Prepare a vault for resolving links. Each look-up then takes constant time, whatever the size of the vault.
 *
 * @param index The vault.
 * @returns A resolver: takes the target with its sub-path as typed, the vault path of the note in which it stands, and
 *   whether it is a link or an embed.
 */
export function createResolver(index: VaultIndex): Resolver {
  const files = createFileFinder(index);
  const search = createEditorSearch(index);
  const nearest = createNearestName(index);
  const subPaths = new Map<NoteEntry, SubPathLookup>();
  const hidden = new Set(index.notes.filter((note) => !note.published && !note.isEmbedOnly).map(({path}) => path));
  const attachments = new Set(index.attachments.map(({path}) => path));

  function inNote(note: NoteEntry, subPath: string, kind: LinkKind, ambiguity?: ResolutionDiagnostic): Resolution {
    if (note.kind === 'drawing' && note.isEmbedOnly) return drawn(note.path, kind, ambiguity);
    // What has no page can be shown, and led to it cannot be.
    if (!note.published && !(note.isEmbedOnly && kind === 'embed')) return {status: 'unresolved'};
    if (note.kind !== 'note' || subPath === '') return {status: 'note', note, ...withProblem(ambiguity)};
    const lookUp = subPaths.get(note) ?? createSubPathLookup(note);
    subPaths.set(note, lookUp);
    const part = lookUp(subPath);
    const problem = missingPart(note, part) ?? ambiguity;
    return {status: 'note', note, ...place(part), ...withProblem(problem)};
  }

  /** A drawing is its exported picture: Excalidraw, Auto-export. */
  function drawn(path: string, kind: LinkKind, ambiguity?: ResolutionDiagnostic): Resolution {
    const pictures = drawingPictures(path, (file) => attachments.has(file));
    const picture = pictures.light ?? pictures.dark;
    const drawing = {path, pictures};
    if (picture !== undefined)
      return {status: 'attachment', attachment: {path: picture}, drawing, ...withProblem(ambiguity)};
    const missing = kind === 'embed' ? ruleProblem('drawing-without-picture', {target: path}) : undefined;
    return {status: 'unresolved', drawing, ...withProblem(missing)};
  }

  function find(typed: string, from: string, kind: LinkKind): Resolution | undefined {
    const hash = typed.indexOf('#');
    const target = (hash < 0 ? typed : typed.slice(0, hash)).normalize('NFC').trim();
    const subPath = hash < 0 ? '' : typed.slice(hash + 1).trim();
    // A name may hold the sign itself (`C#.md`), though Obsidian lets no one make such a note.
    const found =
      files(target, from, kind) ?? (hash > 0 ? files(typed.normalize('NFC').trim(), from, kind) : undefined);
    if (found === undefined) return undefined;
    const {entry} = found;
    // What is not published is no choice for readers, and no message names it.
    const others = found.others.filter((path) => !hidden.has(path));
    const ambiguity =
      others.length > 0 ? ruleProblem('ambiguous-link', {target, taken: entry.path, others}) : undefined;
    if ('kind' in entry) return inNote(entry, subPath, kind, ambiguity);
    if (isDrawing(entry.path)) return drawn(entry.path, kind, ambiguity);
    return {
      status: 'attachment',
      attachment: entry,
      ...(subPath === '' ? {} : {fragment: subPath}),
      ...withProblem(ambiguity),
    };
  }

  return (typed, from, kind) => {
    const searched = search(typed);
    if (searched) return searched;
    const uri = parseObsidianUri(typed);
    const resolution = uri?.absolute
      ? findEnd(uri.target, (end) => find(end, from, kind))
      : find(uri?.target ?? typed, from, kind);
    if (resolution) return resolution;
    if (uri === undefined && isAddress(typed)) return {status: 'unresolved'};
    const target = uri?.target ?? typed;
    const rule = kind === 'link' ? 'unresolved-link' : 'unresolved-embed';
    return {status: 'unresolved', problem: ruleProblem(rule, {target, nearest: nearest(target)})};
  };
}

/** Rules 1 to 5 for a target without its sub-path. */
function createFileFinder(
  index: VaultIndex,
): (target: string, from: string, kind: LinkKind) => Found<Entry> | undefined {
  const named = new FileLookup<Entry>();
  const notes = new FileLookup<Entry>();
  const aliases = new FileLookup<Entry>();
  for (const note of index.notes) {
    named.add(note, note.path);
    if (note.kind === 'note' || note.kind === 'drawing') notes.add(note, withoutNoteExtension(note.path));
    for (const alias of note.aliases) aliases.add(note, alias, true);
  }
  for (const attachment of index.attachments) named.add(attachment, attachment.path);
  for (const lookup of [named, notes, aliases]) lookup.sort();

  return (target, from, kind) => {
    if (target === '') return one(named.exact(from));
    const relative = /^\.\.?(?:\/|$)/.test(target);
    const rooted = target.startsWith('/');
    const path = joinPath(relative ? folderOf(from) : '', target);
    if (path === undefined || path === '') return undefined;
    const fixed = relative || rooted;
    const lookIn = (lookup: FileLookup<Entry>, key: string) =>
      one(lookup.exact(key)) ?? (fixed ? undefined : lookup.ending(key, from));
    const asNote = () => lookIn(notes, withoutNoteExtension(path)) ?? lookIn(notes, path);
    const asFile = () => (kind === 'embed' || hasExtension(path) ? lookIn(named, path) : undefined);
    const found = kind === 'embed' ? (asFile() ?? asNote()) : (asNote() ?? asFile());
    return found ?? (fixed ? undefined : aliases.ending(target, from));
  };
}

function one(entry: Entry | undefined): Found<Entry> | undefined {
  return entry && {entry, others: []};
}

function place(part: SubPath): {id?: string; heading?: SubPath['heading']; block?: SubPath['block']} {
  if (part.block) return {id: `^${part.block.id}`, block: part.block};
  return part.heading ? {id: part.heading.id, heading: part.heading} : {};
}

function missingPart(note: NoteEntry, part: SubPath): ResolutionDiagnostic | undefined {
  if (part.missingBlock !== undefined) {
    const ids = note.blocks.map((block) => block.id);
    const near = nearestText(ids, part.missingBlock);
    return ruleProblem('missing-block', {
      block: part.missingBlock,
      note: note.path,
      ...(near ? {nearest: `^${near}`} : {}),
    });
  }
  if (part.missingHeading === undefined) return undefined;
  const headings = note.headings.map((heading) => heading.text);
  const near = nearestText(headings, part.missingHeading);
  return ruleProblem('missing-heading', {
    heading: part.missingHeading,
    note: note.path,
    ...(near ? {nearest: near} : {}),
  });
}

function withProblem(problem: ResolutionDiagnostic | undefined): {problem?: ResolutionDiagnostic} {
  return problem ? {problem} : {};
}

/** Try ever shorter ends of a path on somebody's machine, so that the longest that is in the vault is found. */
function findEnd(path: string, find: (end: string) => Resolution | undefined): Resolution | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  for (let start = Math.max(0, parts.length - 32); start < parts.length; start++) {
    const found = find(`/${parts.slice(start).join('/')}`);
    if (found) return found;
  }
  return undefined;
}

function hasExtension(path: string): boolean {
  return /\.[^./\s]+$/.test(path);
}

/** Addresses outside the vault are no broken links. */
function isAddress(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\/\/|(?:mailto|tel|data|javascript):)/i.test(target.trim());
}
