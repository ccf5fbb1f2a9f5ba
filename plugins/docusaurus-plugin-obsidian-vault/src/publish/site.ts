/** What the loaded vault and the site it stands in make together: the addresses of notes, attachments and tags. */
import {normalizeUrl} from '@docusaurus/utils';
import type {ResolveContext} from 'remark-obsidian-vault';
import {applyTrailingSlash} from '../docusaurus-commonjs.js';
import type {DiagramReadings} from '../read/diagrams/read-diagrams.js';
import type {DocsVersion} from '../read/docs-versions.js';
import type {ImageSize} from '../read/image-sizes.js';
import type {LoadedVault} from '../read/load-vault.js';
import type {PageFrontMatter} from './front-matter.js';
import type {Pictures} from './pictures.js';
import type {NoteLink, Published} from './published.js';
import type {SiteQueries} from './site-queries.js';
import type {TagPages} from './tag-pages.js';

/** A vault that is read and staged, or a version that is kept of one. */
export interface VaultSite {
  vault: LoadedVault;
  published: Published;
  /** The links between published notes. */
  links: readonly NoteLink[];
  tags: TagPages;
  queries: SiteQueries;
  imageSizes: ReadonlyMap<string, ImageSize>;
  /** Smaller pictures that stand for those of the vault. */
  pictures: Pictures;
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
  /** The address of the style sheet of formulas, below the site's. */
  formulaStyles: string;
  /** What is known of the diagrams in its notes. */
  diagrams: DiagramReadings;
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
  /** Note path → the front matter of its page; the generated home page has the path `""`. Of versions that are kept, none. */
  frontMatters: ReadonlyMap<string, PageFrontMatter>;
}

/** Gives the docs plugin's address of a note, with the base URL; `undefined` where it shows no such note. */
export type PermalinkOf = (note: string) => string | undefined;

/**
 * @param site - A site.
 * @param target - An attachment's path in the vault.
 * @returns Its address.
 */
export function attachmentUrl(site: VaultSite, target: string): string {
  return fileUrl(site, site.published.attachments.get(target) ?? target);
}

/**
 * @param site - A site.
 * @param target - A picture's path in the vault.
 * @returns The addresses of smaller ones, and their widths in pixels.
 */
export function pictureSources(site: VaultSite, target: string): {url: string; width: number}[] {
  const sources = site.pictures.sources.get(target) ?? [];
  return sources.map(({file, width}) => ({url: fileUrl(site, file), width}));
}

function fileUrl(site: VaultSite, file: string): string {
  return `${site.baseUrl}${site.attachmentsFolder}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * @param site - A site.
 * @param from - The note that is shown.
 * @param permalinkOf - Gives the addresses of notes.
 * @returns What `resolveTree` needs to know.
 */
export function resolveContext(site: VaultSite, from: string, permalinkOf: PermalinkOf): ResolveContext {
  const note = (target: string, id?: string) => {
    const hash = id === undefined ? '' : `#${encodeURIComponent(id)}`;
    return target === from && hash ? hash : `${noteUrl(site, target, permalinkOf)}${hash}`;
  };
  const titleId = site.titleIds.get(from);
  return {
    from,
    resolve: site.vault.resolve,
    urls: {
      note,
      attachment: (target) => attachmentUrl(site, target),
      base: note,
      tag: (tag) => {
        const permalink = site.tags.permalink(tag);
        return permalink === undefined ? undefined : applyTrailingSlash(`${site.tagsUrl}${encodeURI(permalink)}`, site);
      },
    },
    readTree: (target) => site.vault.trees.get(target),
    imageSize: (target) => site.imageSizes.get(target),
    imageSources: (target) => pictureSources(site, target),
    classes: site.vault.classes,
    queries: site.queries.answers,
    diagram: (source) => site.diagrams.get(source),
    ...(titleId !== undefined && {titleId}),
  };
}

/**
 * @param site - A site.
 * @param note - One of its notes.
 * @param permalinkOf - Gives the addresses of notes.
 * @returns The note's address, as links have it.
 */
export function noteUrl(site: VaultSite, note: string, permalinkOf: PermalinkOf): string {
  const permalink = permalinkOf(note) ?? normalizeUrl([site.baseUrl, site.version.path, site.slugs.get(note) ?? '']);
  return applyTrailingSlash(encodeURI(decode(permalink)), site);
}

/** A percent sign that encodes nothing stands for itself. */
function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
