import type {NoteLookup} from '../query/note-lookup.js';
import type {Source} from './source.js';
import {DataviewError} from './values.js';

/**
 * @param source - What stands behind FROM.
 * @param lookup - The published notes.
 * @param from - The note with the query.
 * @returns The paths of the notes that it means.
 * @throws {DataviewError} Where it means something that a site does not have.
 */
export function sourcePaths(source: Source, lookup: NoteLookup, from: string): ReadonlySet<string> {
  const all = () => lookup.notes.filter(({path}) => path.endsWith('.md'));
  switch (source.type) {
    case 'all':
      return new Set(all().map(({path}) => path));
    case 'folder':
      return inFolder(
        source.path,
        all().map(({path}) => path),
        lookup,
      );
    case 'tag': {
      const wanted = source.tag.slice(1).toLowerCase();
      const has = (tags: readonly string[] = []) =>
        tags.some((tag) => tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}/`));
      return new Set(all().flatMap(({path, tags}) => (has(tags) ? [path] : [])));
    }
    case 'link': {
      const path = lookup.resolve(source.link.path, from);
      if (path === undefined) return new Set();
      if (!source.isOutgoing) return new Set(lookup.backlinks(path));
      const links = lookup.get(path)?.links ?? [];
      return new Set(links.flatMap((link) => link.path ?? lookup.resolve(link.target, path) ?? []));
    }
    case 'csv':
      throw new DataviewError('csv() is not read');
    case 'not': {
      const out = sourcePaths(source.of, lookup, from);
      return new Set(all().flatMap(({path}) => (out.has(path) ? [] : [path])));
    }
    case 'binary': {
      const left = sourcePaths(source.left, lookup, from);
      const right = sourcePaths(source.right, lookup, from);
      return source.operator === '&'
        ? new Set([...right].filter((path) => left.has(path)))
        : new Set([...left, ...right]);
    }
  }
}

/** A folder, else one note by its path. */
function inFolder(typed: string, paths: readonly string[], lookup: NoteLookup): ReadonlySet<string> {
  const folder = typed.replace(/\/+$/, '');
  if (folder === '' || folder === '.') return new Set(paths);
  const inside = paths.filter((path) => path.startsWith(`${folder}/`));
  if (inside.length > 0) return new Set(inside);
  const note = lookup.get(folder) ?? lookup.get(`${folder}.md`);
  return new Set(note ? [note.path] : []);
}
