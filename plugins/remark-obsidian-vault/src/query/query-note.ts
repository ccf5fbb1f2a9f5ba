import type {NoteData} from '../dataview/note-data.js';

/** What queries over a vault (bases, Dataview, Tasks) know of a note: plain data, of published notes only. */

/** A link or an embed of a note. */
export interface QueryLink {
  /** As typed, without brackets: `Storage/S3#Pricing`. */
  target: string;
  /** The text behind the bar, where there is one. */
  display?: string;
  /** The vault path that it leads to. @default resolved by the query's own look-up */
  path?: string;
  isEmbed?: boolean;
}

/** A published file as queries see it. */
export interface QueryNote {
  /** Its path in the vault, with extension: `Compute/EC2.md`. */
  path: string;
  /** Every property as read. */
  properties: Readonly<Record<string, unknown>>;
  /** Tags of text and properties, without `#`. @default none */
  tags?: readonly string[];
  /** Links and embeds of the text, in order. @default none */
  links?: readonly QueryLink[];
  /** Paths of the notes that link here. @default made of `links` of all notes */
  backlinks?: readonly string[];
  aliases?: readonly string[];
  /** Fields and list items of its text. @default none */
  data?: NoteData;
  /** When it was created and last changed: ISO 8601, as the clock on the wall shows it. @default unknown */
  ctime?: string;
  mtime?: string;
  /** In bytes. @default unknown */
  size?: number;
}

/** A path, taken apart. */
export interface PathParts {
  /** `EC2.md` */
  name: string;
  /** `EC2` */
  basename: string;
  /** Without the dot. */
  ext: string;
  /** Without a slash at its end; empty for the vault's root. */
  folder: string;
}

/**
 * @param path - A vault path.
 * @returns Its parts.
 */
export function pathParts(path: string): PathParts {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const dot = name.lastIndexOf('.');
  return {
    name,
    basename: dot > 0 ? name.slice(0, dot) : name,
    ext: dot > 0 ? name.slice(dot + 1) : '',
    folder: slash < 0 ? '' : path.slice(0, slash),
  };
}
