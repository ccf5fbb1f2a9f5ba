/** Which files readers see (test/fixtures/syntax/README.md, Published files). */
import type {NoteProperties, VaultSettings} from '../types.js';
import {foldName} from './fold.js';

/** `all`: everything but what says `publish: false`. `only-true`: nothing but notes that say `publish: true`. */
export type PublishMode = 'all' | 'only-true';

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
  properties: Pick<NoteProperties, 'publish'> | undefined,
  settings: Pick<VaultSettings, 'templatesFolder' | 'pluginTemplatesFolders'>,
  options: PublishOptions = {},
): boolean {
  if (isHiddenPath(path) || /\.excalidraw\.md$/i.test(path)) return false;
  const {templatesFolder, pluginTemplatesFolders = []} = settings;
  const hidden = [
    ...(options.hiddenFolders ?? []),
    ...(templatesFolder ? [templatesFolder] : []),
    ...pluginTemplatesFolders,
  ];
  if (hidden.some((folder) => isInside(path, folder))) return false;
  return options.mode === 'only-true' ? properties?.publish === true : properties?.publish !== false;
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
