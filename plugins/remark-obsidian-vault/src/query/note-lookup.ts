import {pathParts, type QueryNote} from './query-note.js';

/** Gives the vault path that a link's target leads to, seen from a note; `undefined` where that is not published. */
export type ResolveTarget = (target: string, from: string) => string | undefined;

/** The published notes, by path and by name, and who links to whom. */
export interface NoteLookup {
  readonly notes: readonly QueryNote[];
  get(path: string): QueryNote | undefined;
  resolve: ResolveTarget;
  /** Paths of the notes that link to a path, in the notes' order. */
  backlinks(path: string): readonly string[];
}

/**
 * @param notes - The published notes.
 * @param resolve - The vault's own resolver. @default exact path, then the first note of that name, without case
 * @returns The look-up. Backlinks are made when they are first asked for, in one walk over all links.
 */
export function createNoteLookup(notes: readonly QueryNote[], resolve?: ResolveTarget): NoteLookup {
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const named = resolve ? undefined : byName(notes);
  let backlinks: Map<string, Set<string>> | undefined;
  const lookup: NoteLookup = {
    notes,
    get: (path) => byPath.get(path),
    resolve(target, from) {
      const path = withoutSubPath(target);
      if (path === '') return from;
      if (resolve) return resolve(path, from);
      const folded = path.replace(/^\//, '').toLowerCase();
      return named?.get(folded) ?? named?.get(`${folded}.md`) ?? named?.get(pathParts(folded).name);
    },
    backlinks(path) {
      const own = byPath.get(path)?.backlinks;
      if (own) return own;
      backlinks ??= linksByTarget(notes, lookup);
      return [...(backlinks.get(path) ?? [])];
    },
  };
  return lookup;
}

function byName(notes: readonly QueryNote[]): Map<string, string> {
  const names = new Map<string, string>();
  const enter = (name: string, path: string) => {
    if (!names.has(name)) names.set(name, path);
  };
  for (const {path} of notes) enter(path.toLowerCase(), path);
  for (const {path} of notes) {
    const {name, basename} = pathParts(path.toLowerCase());
    enter(name, path);
    if (name.endsWith('.md')) enter(basename, path);
  }
  return names;
}

function linksByTarget(notes: readonly QueryNote[], lookup: NoteLookup): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const note of notes) {
    for (const {target, path = lookup.resolve(target, note.path)} of note.links ?? []) {
      if (path === undefined) continue;
      const from = found.get(path) ?? new Set();
      found.set(path, from.add(note.path));
    }
  }
  return found;
}

/** The part of a target before `#`. */
function withoutSubPath(target: string): string {
  const hash = target.indexOf('#');
  return (hash < 0 ? target : target.slice(0, hash)).trim();
}
