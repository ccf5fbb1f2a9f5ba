/** The front matter of every page that a vault has. */
import path from 'node:path';
import type {ResolvedVaultOptions} from '../options.js';
import {frontMatterOf, type PageFrontMatter} from '../publish/front-matter.js';
import {homeFrontMatter} from '../publish/home.js';
import {type ShownProperty, shownProperties} from '../publish/properties.js';
import {attachmentUrl, type VaultSite} from '../publish/site.js';
import {backlinksOf} from './backlinks.js';

/**
 * @param site - The vault and what of it is published.
 * @param options - The vault's.
 * @param commits - Note path → when it was last committed, in seconds; empty where that is not asked for.
 * @returns Note path → the front matter of its page, in reading order; `""` → that of the home page, where one is made.
 */
export function frontMattersOf(
  site: VaultSite,
  options: ResolvedVaultOptions,
  commits: ReadonlyMap<string, number>,
): Map<string, PageFrontMatter> {
  const {notes} = site.published;
  const backlinks = backlinksOf(site.links);
  const targets = {
    resolve: site.vault.resolve,
    slugs: site.slugs,
    tags: site.tags,
    attachment: (target: string) => attachmentUrl(site, target),
  };
  const positions = new Map<string, number>();
  const frontMatters = new Map<string, PageFrontMatter>();
  const home = homeFrontMatter(notes);
  if (home) frontMatters.set('', home);
  for (const note of notes) {
    const folder = path.posix.dirname(note.file);
    const position = (positions.get(folder) ?? 0) + 1;
    positions.set(folder, position);
    const {cover} = note.metadata.properties;
    const place = {
      position,
      image: cover ? coverUrl(site, cover, note.entry.path) : undefined,
      backlinks: backlinks.get(note.entry.path),
      properties: withCommit(
        shownProperties(note.metadata, options.properties, targets, options.hiddenProperties),
        note.metadata.properties.updated === undefined && !options.hiddenProperties.includes('updated')
          ? commits.get(note.entry.path)
          : undefined,
      ),
    };
    frontMatters.set(note.entry.path, frontMatterOf(note, place, site.tags, options));
  }
  return frontMatters;
}

/** A note that does not say itself when it was changed was changed by its last commit. */
function withCommit(properties: ShownProperty[], seconds: number | undefined): ShownProperty[] {
  if (seconds === undefined) return properties;
  // The day in universal time: equal vaults have equal pages, wherever they are built.
  const date = new Date(seconds * 1000).toISOString().slice(0, 10);
  return [...properties, {name: 'updated', values: [{kind: 'date', date, text: date}]}];
}

function coverUrl(site: VaultSite, target: string, from: string): string | undefined {
  const to = site.vault.resolve(target, from, 'embed');
  if (to.status === 'attachment') return attachmentUrl(site, to.attachment.path);
  return /^https?:\/\//i.test(target) ? target : undefined;
}
