/** Which files readers see (test/fixtures/syntax/README.md, Published files). */
import {isDrawing} from '../excalidraw/drawing.js';
import type {NoteProperties, VaultSettings} from '../types.js';
import {foldName} from './fold.js';
import {fileKind} from './vault-path.js';

/** What a note says of its own publication. */
type OwnWish = Pick<NoteProperties, 'publish'> & Partial<Pick<NoteProperties, 'raw'>>;

/** `all`: everything but what says `publish: false`. `only-true`: nothing but notes that say `publish: true`. */
export type PublishMode = 'all' | 'only-true';

type TemplateSettings = Pick<VaultSettings, 'templatesFolder' | 'pluginTemplatesFolders'>;

/** What a site says about publishing. */
export interface PublishOptions {
  /** @default 'all' */
  mode?: PublishMode;
  /** Folders that are not published, from the vault's root. @default [] */
  hiddenFolders?: readonly string[];
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
  if ([...(options.hiddenFolders ?? []), ...templateFolders(settings)].some((folder) => isInside(path, folder))) {
    return false;
  }
  return options.mode === 'only-true' ? properties?.publish === true : properties?.publish !== false;
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
  const hidden = [...(options.hiddenFolders ?? []), ...(isBase ? [] : templateFolders(settings))];
  return !hidden.some((folder) => isInside(path, folder));
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
