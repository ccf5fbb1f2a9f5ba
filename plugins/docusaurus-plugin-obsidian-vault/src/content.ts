/** What the vault plugin gives to other plugins through `allContentLoaded`. */
import path from 'node:path';
import {aliasedSitePath} from '@docusaurus/utils';
import {markdownOf, renderHtml} from 'remark-obsidian-vault';
import {connectionsDigest} from './digest.js';
import type {StagedNote} from './published.js';
import {connectContext, type VaultSite} from './site.js';
import {ownTags} from './tag-pages.js';

/** A heading on the way to a tip. */
export interface TipHeading {
  text: string;
  id: string;
}

/** A published note. */
export interface PublishedNote {
  /** Its path in the vault: `Compute/EC2.md`. */
  path: string;
  /** The docs plugin's `source` of it. */
  source: string;
  title: string;
  tags: string[];
  headings: {text: string; id: string; depth: number}[];
  tipCount: number;
}

/** An exam tip, ready to be shown on any page. */
export interface RenderedTip {
  /** Its id on the note's page. */
  id: string;
  label: string;
  /** Plain. */
  text: string;
  /** Sanitised, with the addresses that the site really has. */
  html: string;
  /** The same as Markdown, as it would be typed in a note. */
  markdown: string;
  headings: TipHeading[];
  line: number;
  column: number;
}

/** The content of the vault plugin. While the development server runs it always tells of the vault as it is by then. */
export interface VaultContent {
  /** The vault's folder; absolute. */
  readonly directory: string;
  /** In reading order: folders and names in natural order. */
  readonly notes: readonly PublishedNote[];
  /**
   * Renders the tips of a note.
   *
   * @param note - One of `notes`.
   * @param permalinkOf - Gives the docs plugin's permalink of a `source`.
   * @returns Its tips, in order.
   */
  renderTips(note: PublishedNote, permalinkOf: (source: string) => string | undefined): RenderedTip[];
}

/**
 * @param current - Gives the vault as it was last read and staged.
 * @param siteDir - The site's folder.
 * @param notesFolder - The folder of staged notes; absolute.
 * @returns What other plugins may know of it.
 */
export function contentOf(current: () => VaultSite, siteDir: string, notesFolder: string): VaultContent {
  const sourceOf = (file: string) => aliasedSitePath(path.join(notesFolder, file), siteDir);
  // While the development server runs, an edit changes one note: the tips of all others stay as they are.
  const rendered = new Map<string, {key: string; tips: RenderedTip[]}>();
  const translationOf = (file: string) => aliasedSitePath(path.join(current().translatedFolder, file), siteDir);
  return {
    get directory() {
      return current().vault.dir;
    },
    get notes() {
      return current().published.notes.map((note) => publishedNote(note, sourceOf(note.file)));
    },
    renderTips: (note, permalinkOf) => {
      const site = current();
      const noteUrl = (target: string, id?: string) => {
        const file = site.files.get(target) ?? '';
        const permalink = permalinkOf(sourceOf(file)) ?? permalinkOf(translationOf(file)) ?? site.baseUrl;
        return id === undefined ? permalink : `${permalink}#${encodeURIComponent(id)}`;
      };
      const key = [site.vault.hashes.get(note.path), connectionsDigest(site, note.path), noteUrl(note.path)].join(' ');
      const known = rendered.get(note.path);
      if (known?.key === key) return known.tips;
      const context = connectContext(site, note.path, noteUrl);
      const facts = site.vault.facts.get(note.path)?.tips ?? [];
      const tips = facts.map(({id, label, text, children, headings, line, column}) => ({
        id,
        label,
        text,
        html: renderHtml(children, context),
        markdown: markdownOf(children),
        headings,
        line,
        column,
      }));
      rendered.set(note.path, {key, tips});
      return tips;
    },
  };
}

function publishedNote({entry, facts}: StagedNote, source: string): PublishedNote {
  return {
    path: entry.path,
    source,
    title: entry.title,
    tags: ownTags(facts),
    headings: entry.headings.map(({text, id, depth}) => ({text, id, depth})),
    tipCount: facts.tips.length,
  };
}
