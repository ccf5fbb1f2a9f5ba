/** What a `.base` file says, before it meets a vault. Obsidian help, Bases syntax. */

/** A filter: one statement, or several of which all, any or none must hold. */
export type Filter = {kind: 'statement'; source: string} | {kind: 'and' | 'or' | 'not'; of: Filter[]};

/** How rows are ordered. */
export interface SortKey {
  /** As {@link propertyId} has it. */
  property: string;
  isDescending: boolean;
}

/** One view of a base. */
export interface ViewDefinition {
  /** `table`, `cards`, `list`, or the type of a plugin's view. */
  type: string;
  name: string;
  filter?: Filter;
  /** The shown properties. */
  order: string[];
  sort: SortKey[];
  groupBy?: SortKey;
  limit?: number;
  /** Property → name of a summary. */
  summaries: ReadonlyMap<string, string>;
  /** Property → width of its column in pixels. */
  columnSize: ReadonlyMap<string, number>;
  rowHeight?: string;
  /** The property of a card's picture. */
  image?: string;
  imageFit: 'cover' | 'contain';
  /** Height of a card's picture by its width. */
  imageAspectRatio: number;
  /** Width of a card in pixels. */
  cardSize: number;
  markers: 'bullet' | 'number' | 'none';
  indentProperties: boolean;
  separator: string;
}

/** A whole base. */
export interface BaseDefinition {
  filter?: Filter;
  formulas: ReadonlyMap<string, string>;
  displayNames: ReadonlyMap<string, string>;
  summaries: ReadonlyMap<string, string>;
  views: ViewDefinition[];
}

/**
 * @param name - A property as a base names it: `file.name`, `formula.ppu`, `note.price` or `price`.
 * @returns It with its kind in front.
 */
export function propertyId(name: string): string {
  return /^(?:file|formula|note)\../.test(name) ? name : `note.${name}`;
}

/** Names of the file's properties where a base gives none. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'file.name': 'file name',
  'file.basename': 'file base name',
  'file.file': 'file',
  'file.path': 'file path',
  'file.folder': 'folder',
  'file.ext': 'file extension',
  'file.size': 'file size',
  'file.ctime': 'created time',
  'file.mtime': 'modified time',
  'file.tags': 'file tags',
  'file.links': 'links',
  'file.embeds': 'embeds',
  'file.backlinks': 'backlinks',
  'file.properties': 'properties',
};

/**
 * @param base - The base.
 * @param id - A property.
 * @returns What its column is called.
 */
export function displayName({displayNames}: BaseDefinition, id: string): string {
  return displayNames.get(id) ?? FILE_NAMES[id] ?? id.slice(id.indexOf('.') + 1);
}
