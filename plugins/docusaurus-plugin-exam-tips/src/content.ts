import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {applyTrailingSlash} from '@docusaurus/utils-common';
import type {PublishedNote, RenderedTip, VaultContent} from 'docusaurus-plugin-obsidian-vault';
import type {ExamNote, ExamTip} from './model.js';
import {noteSlugs} from './note-slugs.js';

/** What has to be known of the site to make addresses. */
export interface SiteAddresses {
  baseUrl: string;
  trailingSlash: boolean | undefined;
  /** The plugin's own place. */
  routeBasePath: string;
}

/** Every tip of the site, and the notes that have some. */
export interface ExamContent {
  /** In reading order. */
  tips: ExamTip[];
  /** In reading order. */
  notes: ExamNote[];
  /** The folders of the vaults; absolute. */
  directories: string[];
}

/**
 * Joins the vaults' tips with the docs plugins' addresses, by the docs' `source`. A note that no docs plugin shows, and
 * an unlisted one, is left out.
 *
 * @param allContent - What the site's plugins loaded.
 * @param site - How its addresses are made.
 * @returns The tips and their notes, in reading order.
 */
export function collectTips(allContent: AllContent, site: SiteAddresses): ExamContent {
  const permalinks = permalinksBySource(allContent);
  const address = (path: string) => applyTrailingSlash(path, site);
  const placed = vaultsOf(allContent)
    .flatMap((vault) => vault.notes.map((note) => ({vault, note, permalink: permalinks.get(note.source)})))
    .filter(({note, permalink}) => permalink !== undefined && note.tipCount > 0)
    .map(({vault, note, permalink}) => ({note, permalink: permalink as string, tips: vault.renderTips(note)}));
  const slugs = noteSlugs(
    placed.map(({permalink}) => permalink),
    site.baseUrl,
  );
  const index = address(normalizeUrl([site.baseUrl, site.routeBasePath]));
  return {
    tips: placed.flatMap(({note, permalink, tips}) => tips.map((tip) => examTip(tip, note, address(permalink)))),
    notes: placed.map(({note, permalink, tips}) => {
      const slug = slugs.get(permalink) ?? '';
      const page = `${index}?note=${encodeURIComponent(slug)}`;
      return {title: note.title, url: address(permalink), path: note.path, slug, page, count: tips.length};
    }),
    directories: vaultsOf(allContent).map(({directory}) => directory),
  };
}

function examTip(tip: RenderedTip, note: PublishedNote, url: string): ExamTip {
  return {
    id: tip.id,
    label: tip.label,
    text: tip.text,
    html: tip.html,
    url: `${url}#${tip.id}`,
    note: {title: note.title, url, path: note.path},
    headings: tip.headings.map(({text, id}) => ({text, url: `${url}#${id}`})),
    tags: note.tags,
    line: tip.line,
  };
}

function vaultsOf(allContent: AllContent): VaultContent[] {
  const vaults = Object.values(allContent['docusaurus-plugin-obsidian-vault'] ?? {}) as (VaultContent | undefined)[];
  return vaults.filter((vault) => vault !== undefined);
}

function permalinksBySource(allContent: AllContent): Map<string, string> {
  const instances = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {}) as (LoadedContent | undefined)[];
  const docs = instances
    .flatMap((content) => content?.loadedVersions ?? [])
    .flatMap((version) => version.docs)
    .filter((doc) => !doc.unlisted);
  return new Map(docs.map(({source, permalink}) => [source, permalink]));
}
