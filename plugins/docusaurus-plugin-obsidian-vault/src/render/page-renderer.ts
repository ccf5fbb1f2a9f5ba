/** Renders the pages of a vault's notes: each once, and again only when something changes that it shows. */
import {readFile} from 'node:fs/promises';
import type {Root} from 'mdast';
import {createFormulaEngine, createParser, noteTitle, prepare} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import {type PermalinkOf, resolveContext, type VaultSite} from '../publish/site.js';
import {bodyOf} from '../read/body.js';
import {hashOf} from '../read/hash.js';
import {sharedSyntax, syntaxOf} from '../read/load-vault.js';
import {ownCodeHash} from '../read/own-code.js';
import {AskedNotesWatch, askedDigest} from './asked-notes.js';
import {CodeColours} from './code/colours.js';
import {dependenciesOf} from './dependencies.js';
import {RenderCache} from './render-cache.js';
import {renderCards} from './render-cards.js';
import {type RenderedNote, type RenderOptions, renderNote} from './render-note.js';

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
  private readonly settingsKeys = new WeakMap<object, string>();
  /** What all pages of the vault are rendered with. */
  readonly renderOptions: RenderOptions;

  /**
   * @param options - The vault's.
   * @param folder - Where rendered notes are kept; absolute.
   */
  constructor(
    private readonly options: ResolvedVaultOptions,
    folder: string,
  ) {
    this.cache = new RenderCache(folder);
    const {syntax, magicComments, remarkPlugins, rehypePlugins} = options;
    const formulas = createFormulaEngine(syntax.preamble);
    const colours = new CodeColours();
    this.renderOptions = {syntax, formulas, colours, magicComments, remarkPlugins, rehypePlugins};
    // What plugins of the site do cannot be known: their names and options are the best that there is.
    this.base = hashOf(
      JSON.stringify([ownCodeHash(), sharedSyntax(syntax), magicComments, remarkPlugins, rehypePlugins], named),
    );
  }

  /**
   * @param page - A page.
   * @param permalinkOf - Gives the addresses of notes.
   * @returns The hash of all that the page is made of.
   */
  async keyOf(page: NotePage, permalinkOf: PermalinkOf): Promise<string> {
    return this.keyOfText(page, await textOf(page), permalinkOf);
  }

  /**
   * @param page - A page.
   * @param permalinkOf - Gives the addresses of notes.
   * @returns What the page shows.
   */
  async render(page: NotePage, permalinkOf: PermalinkOf): Promise<RenderedNote> {
    const text = await textOf(page);
    const key = this.keyOfText(page, text, permalinkOf);
    const name = nameOf(page);
    const known = this.cache.get(name, key);
    if (known && isCurrent(known.asked, page.site, permalinkOf)) return known;
    const {tree, titleId} = this.treeOf(page, text);
    const watch = new AskedNotesWatch(resolveContext(page.site, page.note, permalinkOf));
    const {titleId: _, ...context} = watch.context;
    const titled = {...context, ...(titleId !== undefined && {titleId})};
    const cards = page.file ? undefined : page.site.vault.notes.get(page.note)?.metadata.cards;
    const note = await renderNote(tree, titled, this.renderOptions);
    const sides = cards && renderCards(cards, context, this.renderOptions);
    const asked = watch.result(page.site, permalinkOf);
    const rendered = {...note, ...(sides && {cards: sides}), ...(asked && {asked})};
    this.cache.set(name, key, rendered);
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

  private keyOfText({site, note, file}: NotePage, text: string, permalinkOf: PermalinkOf): string {
    return hashOf(
      [
        this.base,
        file ? [file.title, text, JSON.stringify(this.options.syntax.tipLedger?.[note])].join('\n') : '',
        this.settingsKey(site),
        site.tagsUrl,
        site.trailingSlash,
        dependenciesOf(site, note, permalinkOf),
      ].join('\n'),
    );
  }

  /** All that is set in Obsidian may change a page; which snippets are turned on is known by what they say. */
  private settingsKey({vault}: VaultSite): string {
    const {snippets: _, ...settings} = vault.index.settings;
    const known = this.settingsKeys.get(vault.index.settings) ?? hashOf(JSON.stringify(settings));
    this.settingsKeys.set(vault.index.settings, known);
    return known;
  }

  /** The tree of a page, and the heading in it that says its title. */
  private treeOf({site, note, file}: NotePage, text: string): {tree: Root; titleId?: string} {
    const known = file ? undefined : site.vault.trees.get(note);
    if (known) return {tree: known, titleId: site.titleIds.get(note)};
    const prepared = prepare(
      createParser()(text),
      {path: note, source: text},
      syntaxOf(site.vault.index.settings, this.options),
    );
    // What stands in for a note has a title of its own.
    const properties = file ? {title: file.title} : {};
    const {titleId} = noteTitle({path: note, properties, ...prepared});
    return {tree: prepared.tree, titleId};
  }
}

async function textOf({file}: NotePage): Promise<string> {
  return file ? bodyOf(await readFile(file.path, 'utf8')) : '';
}

/**
 * What a query brought to a page may have changed since it was rendered.
 *
 * @param asked - What it brought, if there is one.
 * @param site - The vault as it is now.
 * @param permalinkOf - Gives the addresses of notes.
 * @returns Whether it is the same.
 */
export function isCurrent(asked: RenderedNote['asked'], site: VaultSite, permalinkOf: PermalinkOf): boolean {
  return !asked || askedDigest(asked.notes, site, permalinkOf) === asked.digest;
}

function nameOf({site, note, file}: NotePage): string {
  return [site.version.name, note, file ? 'file' : ''].join('\0');
}

function named(_: string, value: unknown): unknown {
  return typeof value === 'function' ? value.name : value;
}
