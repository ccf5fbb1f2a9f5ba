/** Which files readers see (test/fixtures/syntax/README.md, Published files). */
import {isDrawing} from '../excalidraw/drawing.js';
import {isSafePattern} from '../query/safe-pattern.js';
import type {NoteProperties, VaultSettings} from '../types.js';
import {foldName} from './fold.js';
import {fileKind} from './vault-path.js';

/** What a note says of its own publication. */
type OwnWish = Pick<NoteProperties, 'publish'> & Partial<Pick<NoteProperties, 'raw' | 'tags'>>;

/** `all`: everything but what says `publish: false`. `only-true`: nothing but notes that say `publish: true`. */
export type PublishMode = 'all' | 'only-true';

type TemplateSettings = Pick<VaultSettings, 'templatesFolder' | 'pluginTemplatesFolders'>;

/** Files that a site chooses by where they stand or what they are tagged with. */
export interface FileChoice {
  /** Folders or files, from the vault's root, with all below them. @default [] */
  folders?: readonly string[];
  /** Tags, with those below them: `private` is `#private/diary` too. @default [] */
  tags?: readonly string[];
}

/** What a site says about publishing. */
export interface PublishOptions {
  /** @default 'all' */
  mode?: PublishMode;
  /** Kept back, whatever a note says itself. `filters` are Obsidian's "Excluded files". @default nothing */
  exclude?: FileChoice & {filters?: readonly string[]};
  /** Published in the mode `only-true` without a word of their own. @default nothing */
  include?: FileChoice;
}

/**
 * Decide whether a note, canvas or base is published.
 *
 * @param path Vault path.
 * @param properties Properties of a note; undefined for a canvas or base, which can say nothing for itself.
 * @param settings Obsidian's settings, for the folders of templates.
 * @param options What the site says.
 * @returns Whether readers see it.
 */
export function isPublished(
  path: string,
  properties: OwnWish | undefined,
  settings: TemplateSettings,
  options: PublishOptions = {},
): boolean {
  if (isHiddenPath(path) || (fileKind(path) === 'note' && isDrawing(path, properties?.raw))) return false;
  if (templateFolders(settings).some((folder) => isInside(path, folder))) return false;
  if (isKeptBack(path, properties?.tags, options) || properties?.publish === false) return false;
  return (
    options.mode !== 'only-true' || properties?.publish === true || isChosen(path, properties?.tags, options.include)
  );
}

/**
 * Decide whether the site keeps a file back, an attachment too.
 *
 * @param path - Vault path.
 * @param tags - A note's tags. @default none
 * @param options - What the site says.
 * @returns Whether nobody gets to see it, whatever it says itself.
 * @throws Error where one of Obsidian's filters is no pattern: what it should keep back is not known.
 */
export function isKeptBack(path: string, tags: readonly string[] | undefined, {exclude}: PublishOptions): boolean {
  return isChosen(path, tags, exclude) || (exclude?.filters ?? []).some((filter) => isFiltered(path, filter));
}

function isChosen(path: string, tags: readonly string[] = [], choice: FileChoice | undefined): boolean {
  if (choice?.folders?.some((folder) => isInside(path, folder))) return true;
  return choice?.tags?.some((chosen) => tags.some((tag) => isInside(withoutSign(tag), withoutSign(chosen)))) === true;
}

function withoutSign(tag: string): string {
  return tag.replace(/^#/, '');
}

/** "Excluded files" in Obsidian's settings: the beginning of a path, or a pattern between two `/`. */
function isFiltered(path: string, filter: string): boolean {
  const pattern = /^\/(.+)\/$/s.exec(filter)?.[1];
  if (pattern === undefined) return foldName(path).startsWith(foldName(filter));
  return patternOf(pattern).test(path);
}

function patternOf(pattern: string): RegExp {
  try {
    if (isSafePattern(pattern)) return new RegExp(pattern, 'i');
  } catch {
    // Told below.
  }
  throw new Error(
    `Cannot tell what \`/${pattern}/\` among Obsidian's excluded files keeps back: it is no pattern, or one that may take for ` +
      'ever. Change it in Obsidian (Settings, Files and links, Excluded files)',
  );
}

/**
 * Decide whether published notes may embed what has no page of its own. Bases are no templates: Obsidian shows one wherever it
 * lies. Drawings are pictures; like a base they are shown where a published note asks for them.
 *
 * @param path - Vault path.
 * @param properties - Properties of a drawing.
 * @param settings - Obsidian's settings, for the folders of templates.
 * @param options - What the site says.
 * @returns Whether it is such a base or drawing.
 */
export function isEmbeddable(
  path: string,
  properties: OwnWish | undefined,
  settings: TemplateSettings,
  options: PublishOptions = {},
): boolean {
  const isBase = fileKind(path) === 'base';
  if (isHiddenPath(path) || properties?.publish === false || !(isBase || isDrawing(path, properties?.raw)))
    return false;
  if (isKeptBack(path, properties?.tags, options)) return false;
  return isBase || !templateFolders(settings).some((folder) => isInside(path, folder));
}

function templateFolders({templatesFolder, pluginTemplatesFolders = []}: TemplateSettings): string[] {
  return [...(templatesFolder ? [templatesFolder] : []), ...pluginTemplatesFolders];
}

/**
 * Whether a path is hidden by its own name: dot-files, `.obsidian`, `.trash`, `node_modules`.
 *
 * @param path Vault path of a file or folder.
 * @returns Whether any part of it is hidden.
 */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some(isHiddenName);
}

/**
 * Whether one name in a path hides everything below it.
 *
 * @param name Name of a file or folder.
 * @returns Whether it is hidden.
 */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.toLowerCase() === 'node_modules';
}

function isInside(path: string, folder: string): boolean {
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length > 0 && `${foldName(path)}/`.startsWith(`${foldName(parts.join('/'))}/`);
}
