/** Old addresses: a note that was renamed keeps its former names as aliases, and links to them should still arrive. */
import path from 'node:path';
import {allocateSlugs, type Diagnostic, problem} from 'remark-obsidian-vault';
import type {StagedNote} from './published.js';
import type {TagPages} from './tag-pages.js';

/** Where old addresses lead. */
export interface Redirects {
  /** Old address → the note's; both below the notes' own. */
  addresses: ReadonlyMap<string, string>;
  /** Aliases whose address belongs to something else. */
  problems: Diagnostic[];
}

const START = {line: 1, column: 1};

/**
 * Gives each alias the address that a note of this name would have beside the note, or from the vault's root where the alias
 * is a path.
 *
 * @param notes - The published notes, in reading order: the first keeps an alias that two have.
 * @returns The old addresses, and those that notes had by an earlier spelling. None is that of a note or of a page of the site.
 */
export function redirectsOf(notes: readonly StagedNote[]): Redirects {
  const owners = new Map(notes.map(({entry}) => [fold(entry.slug), entry.path]));
  const addresses = new Map<string, string>();
  for (const {entry} of notes) {
    const former = entry.formerSlug;
    if (former === undefined || owners.has(fold(former))) continue;
    owners.set(fold(former), entry.path);
    addresses.set(former, entry.slug);
  }
  const problems: Diagnostic[] = [];
  for (const {entry, metadata} of notes) {
    for (const alias of metadata.properties.aliases) {
      const address = addressOf(alias, entry.path);
      if (address === undefined) continue;
      const other = owners.get(fold(address));
      if (other === entry.path) continue;
      if (other !== undefined) {
        problems.push(problem('taken-alias', entry.path, START, {alias, address, other}));
        continue;
      }
      owners.set(fold(address), entry.path);
      addresses.set(address, entry.slug);
    }
  }
  return {addresses, problems};
}

/** Published notes, and where they stand in the site: `/`, `/notes/1.0`. */
export interface PlacedNotes {
  notes: readonly StagedNote[];
  path: string;
  /** The pages of their tags, and where those stand: `/tags`, below the notes. */
  tags?: {pages: TagPages; path: string};
}

/**
 * Makes what the redirects plugin asks for.
 *
 * @param published - Gives the published notes of every version; asked when the pages are built.
 * @returns A function of a page's address that gives the old addresses which lead to it.
 */
export function createRedirectsOf(published: () => readonly PlacedNotes[]): (page: string) => string[] {
  const known = new WeakMap<readonly StagedNote[], Map<string, string[]>>();
  return (page) => {
    const slash = page.length > 1 && page.endsWith('/') ? '/' : '';
    const address = decodeURI(page).replace(/\/$/, '');
    return published().flatMap(({notes, path: place, tags}) => {
      const base = `/${place}`.replace(/\/+/g, '/').replace(/\/$/, '');
      if (!address.startsWith(base)) return [];
      const old = known.get(notes) ?? oldAddresses(notes, tags);
      known.set(notes, old);
      return (old.get(address.slice(base.length) || '/') ?? []).map((from) => `${base}${from}${slash}`);
    });
  };
}

/** The address of a note or a tag → its old ones. */
function oldAddresses(notes: readonly StagedNote[], tags: PlacedNotes['tags']): Map<string, string[]> {
  const old = new Map<string, string[]>();
  const add = (from: string, to: string) => old.set(to, [...(old.get(to) ?? []), from]);
  const {addresses} = redirectsOf(notes);
  for (const [from, to] of addresses) add(from, to);
  for (const [from, to] of tags?.pages.former() ?? []) add(`${tags?.path}${from}`, `${tags?.path}${to}`);
  return old;
}

function addressOf(alias: string, notePath: string): string | undefined {
  const isPath = alias.includes('/');
  const folder = isPath ? '' : path.posix.dirname(notePath);
  const file = path.posix.join(folder, alias.replace(/^\/+/, '').replace(/(?:\.md)?$/i, '.md'));
  // A path out of the vault, or a name of signs alone, was never an address.
  if (file.startsWith('../') || !/[\p{L}\p{N}]/u.test(alias)) return undefined;
  return allocateSlugs([{path: file}]).slugs.get(file);
}

function fold(slug: string): string {
  return slug.toLowerCase();
}
