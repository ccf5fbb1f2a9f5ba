/** Renders the pages of a vault's notes: each once, and again only when something changes that it shows. */
import {readFile} from 'node:fs/promises';
import type {Root} from 'mdast';
import {createParser, prepare} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import {connectContext, type PermalinkOf, type VaultSite} from '../publish/site.js';
import {bodyOf} from '../read/body.js';
import {hashOf} from '../read/hash.js';
import {ownCodeHash} from '../read/own-code.js';
import {connectionsDigest} from './digest.js';
import {RenderCache} from './render-cache.js';
import {type NotePlugins, type RenderedNote, renderNote} from './render-note.js';

/** A page that shows a note. */
export interface NotePage {
  site: VaultSite;
  /** The note's path in the vault. */
  note: string;
  /** The file that holds its text, where that is none of the vault's: it stands in for the note in another language. */
  file?: {path: string; title: string};
}

/** Renders pages of one vault. */
export class PageRenderer {
  private readonly cache: RenderCache;
  private readonly base: string;

  /**
   * @param options - The vault's.
   * @param folder - Where rendered notes are kept; absolute.
   */
  constructor(
    private readonly options: ResolvedVaultOptions,
    folder: string,
  ) {
    this.cache = new RenderCache(folder);
    const {remarkPlugins, rehypePlugins} = options;
    // What plugins of the site do cannot be known: their names and options are the best that there is.
    this.base = hashOf(JSON.stringify([ownCodeHash(), options.syntax, remarkPlugins, rehypePlugins], named));
  }

  /**
   * @param page - A page.
   * @param permalinkOf - Gives the addresses of notes.
   * @returns What the page shows.
   */
  async render(page: NotePage, permalinkOf: PermalinkOf): Promise<RenderedNote> {
    const text = page.file ? bodyOf(await readFile(page.file.path, 'utf8')) : '';
    const key = this.keyOf(page, text, permalinkOf);
    const name = nameOf(page);
    const known = await this.cache.get(name, key);
    if (known) return known;
    const {options} = this;
    const plugins: NotePlugins = {remarkPlugins: options.remarkPlugins, rehypePlugins: options.rehypePlugins};
    const context = connectContext(page.site, page.note, permalinkOf);
    const rendered = await renderNote(this.treeOf(page, text), context, options.syntax, plugins);
    await this.cache.set(name, key, rendered);
    return rendered;
  }

  /**
   * Forgets the pages that are gone.
   *
   * @param pages - Those there are.
   */
  async keep(pages: readonly NotePage[]): Promise<void> {
    await this.cache.keep(pages.map(nameOf));
  }

  private keyOf({site, note, file}: NotePage, text: string, permalinkOf: PermalinkOf): string {
    return hashOf(
      [
        this.base,
        file ? `${file.title}\n${text}` : '',
        site.tagsUrl,
        site.trailingSlash,
        connectionsDigest(site, note, permalinkOf),
      ].join('\n'),
    );
  }

  private treeOf({site, note, file}: NotePage, text: string): Root {
    const tree = file ? undefined : site.vault.trees.get(note);
    if (tree) return tree;
    const source = {path: note, source: text, ...(file && {title: file.title})};
    return prepare(createParser()(text), source, this.options.syntax).tree;
  }
}

function nameOf({site, note, file}: NotePage): string {
  return [site.version.name, note, file ? 'file' : ''].join('\0');
}

function named(_: string, value: unknown): unknown {
  return typeof value === 'function' ? value.name : value;
}
