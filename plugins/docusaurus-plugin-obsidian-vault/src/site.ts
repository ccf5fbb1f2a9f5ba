/** What the loaded vault and the site it stands in make together: the addresses of notes, attachments and tags. */
import {normalizeUrl} from '@docusaurus/utils';
import type {ConnectContext, VaultUrls} from 'remark-obsidian-vault';
import type {DocsVersion} from './docs-versions.js';
import type {NoteLink} from './graph-links.js';
import type {ImageSize} from './image-sizes.js';
import type {LoadedVault} from './load-vault.js';
import type {Published} from './published.js';
import type {TagPages} from './tag-pages.js';

/** A vault that is read and staged, or a version that is kept of one. */
export interface VaultSite {
  vault: LoadedVault;
  published: Published;
  /** The links between published notes. */
  links: readonly NoteLink[];
  tags: TagPages;
  imageSizes: ReadonlyMap<string, ImageSize>;
  /** The site's base URL, with the locale: `/`, `/docs/fr/`. */
  baseUrl: string;
  version: DocsVersion;
  /** The files that the docs plugin reads; absolute. */
  folder: string;
  /** Files in the site's other language that stand in for those; absolute. */
  translatedFolder: string;
  /** Where the docs plugin puts the pages of tags, with the base URL: `/notes/tags`. */
  tagsUrl: string;
  trailingSlash: boolean | undefined;
  /** The folder of its attachments in the site. */
  attachmentsFolder: string;
  /** Note path → its address below the version's place. */
  slugs: ReadonlyMap<string, string>;
  /** Note path → the id of the heading that says its title, where it begins with one. */
  titleIds: ReadonlyMap<string, string>;
  /** Note path → its staged file. */
  files: ReadonlyMap<string, string>;
  /** Staged file → note path. */
  paths: ReadonlyMap<string, string>;
}

/**
 * @param site - A site.
 * @param note - Makes the address of a note.
 * @returns How a note's links become addresses.
 */
export function urlsOf(site: VaultSite, note: VaultUrls['note']): VaultUrls {
  return {
    note,
    // The docs plugin follows links between files in Markdown alone.
    rawNote: (target, id) => {
      const url = encodeURI(normalizeUrl([site.baseUrl, site.version.path, site.slugs.get(target) ?? '']));
      return `${withSlash(url, site)}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
    },
    attachment: (target) => attachmentUrl(site, target),
    tag: (tag) => {
      const permalink = site.tags.permalink(tag);
      return permalink === undefined ? undefined : withSlash(`${site.tagsUrl}${encodeURI(permalink)}`, site);
    },
  };
}

/** The address of a page as the site's own links have it. */
function withSlash(url: string, {baseUrl, trailingSlash}: VaultSite): string {
  if (trailingSlash === undefined || url === baseUrl) return url;
  const plain = url.replace(/\/$/, '');
  return trailingSlash ? `${plain}/` : plain;
}

/**
 * @param site - A site.
 * @param target - An attachment's path in the vault.
 * @returns Its address.
 */
export function attachmentUrl(site: VaultSite, target: string): string {
  const file = site.published.attachments.get(target) ?? target;
  return `${site.baseUrl}${site.attachmentsFolder}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * @param site - A site.
 * @param from - The path of a note.
 * @returns A function that gives other notes' addresses as links between files, which the docs plugin turns into permalinks.
 * They start at the root of the notes: from there it finds a file in the site's language before the one it stands in for.
 */
export function stagedNoteUrls(site: VaultSite, from: string): VaultUrls['note'] {
  return (target, id) => {
    const hash = id === undefined ? '' : `#${encodeURIComponent(id)}`;
    if (target === from && hash) return hash;
    return `/${(site.files.get(target) ?? '').split('/').map(encodeURIComponent).join('/')}${hash}`;
  };
}

/**
 * @param site - A site.
 * @param from - The note that is shown.
 * @param note - Makes the addresses of notes.
 * @returns What `connect` needs to know.
 */
export function connectContext(site: VaultSite, from: string, note: VaultUrls['note']): ConnectContext {
  const titleId = site.titleIds.get(from);
  return {
    from,
    resolve: site.vault.resolve,
    urls: urlsOf(site, note),
    readTree: (target) => site.vault.trees.get(target),
    imageSize: (target) => site.imageSizes.get(target),
    classes: site.vault.classes,
    ...(titleId !== undefined && {titleId}),
  };
}
