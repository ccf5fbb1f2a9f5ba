/** The pages of a vault's notes as files of data beside the site: written where they changed, read by the server and the browser. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import type {DocMetadata, LoadedVersion, PropSidebars} from '@docusaurus/plugin-content-docs';
import type {Root} from 'mdast';
import type {Diagnostic} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import type {Tell} from '../progress.js';
import type {PageFrontMatter, VaultFrontMatter} from '../publish/front-matter.js';
import {homeTree} from '../publish/home.js';
import {noteUrl, type PermalinkOf, type VaultSite} from '../publish/site.js';
import {hashOf} from '../read/hash.js';
import {ownCodeHash} from '../read/own-code.js';
import {isCurrent, type NotePage, type PageRenderer} from '../render/page-renderer.js';
import {type RenderedNote, renderTree} from '../render/render-note.js';
import {ContentFiles, type ContentPlaces} from './content-files.js';
import {docsFile, type ReadVault} from './docs-file.js';
import {MovedNotes, type PageMoves, type ShownNote} from './moved-notes.js';
import {type Navigation, navigationOf, pruneSidebars} from './navigation.js';
import {noteFile} from './note-file.js';
import {type PageContent, pageMetadata} from './page-content.js';
import {withReadingTime} from './reading-time.js';

/** What the docs plugin made of the files that it was given. */
export interface LoadedDocs {
  versions: readonly LoadedVersion[];
  /** Name of a version → its complete sidebars. */
  sidebars: ReadonlyMap<string, PropSidebars>;
}

/** What the site gives to the pages. */
export interface PagesSettings extends ContentPlaces {
  siteDir: string;
  /** With the locale. */
  baseUrl: string;
  /** While the development server runs there is one build: pages do not change with the code and the sidebar around them. */
  isDevelopment?: boolean;
}

/** What has changed since pages were last written. */
export interface PageChanges extends PageMoves {
  /** The files that were written anew. */
  files: string[];
}

/** A page of the docs plugin that shows a note. */
interface NoteDoc {
  doc: DocMetadata;
  site: VaultSite;
  /** The note's path in the vault; `""` of the home page that the plugin makes. */
  note: string;
  /** The text of the page is in the docs plugin's file, not in the vault. */
  hasText: boolean;
}

/** The pages of one vault, of all its versions. */
export class NotePages {
  private docs: LoadedDocs = {versions: [], sidebars: new Map()};
  /** Name of a version → see {@link buildOf}. */
  private readonly builds = new Map<string, string>();
  private readonly content: ContentFiles;
  private readonly notes = new MovedNotes();
  /** Grows with each {@link update}. */
  private revision = 0;
  /** Page → its file. */
  private readonly docFiles = new WeakMap<DocMetadata, string>();
  /** File → the hash of what its content was last made of. */
  private readonly made = new Map<string, string>();
  /** File → the notes that its queries brought to the page. */
  private readonly asked = new Map<string, RenderedNote['asked']>();
  /** The docs plugin's `source` → the file of the page's content. */
  private readonly sources = new Map<string, string>();
  /** The docs plugin's `source` → the exam tips on its page. */
  private readonly tips = new Map<string, RenderedNote['tips']>();
  /** The docs plugin's `source` → the flashcards of its note. */
  private readonly cards = new Map<string, RenderedNote['cards']>();

  constructor(
    private readonly vault: ReadVault & {options: Pick<ResolvedVaultOptions, 'id' | 'readingTime'>},
    private readonly renderer: PageRenderer,
    private readonly settings: PagesSettings,
  ) {
    this.content = new ContentFiles(vault.options.id, settings);
  }

  /**
   * @param docs - What the docs plugin loaded.
   */
  update(docs: LoadedDocs): void {
    this.docs = docs;
    this.revision += 1;
    for (const {versionName} of docs.versions) {
      if (this.settings.isDevelopment) {
        this.builds.set(versionName, 'development');
        continue;
      }
      const sidebars = pruneSidebars(docs.sidebars.get(versionName) ?? {});
      const made = [this.vault.options.id, versionName, ownCodeHash(), sidebars];
      this.builds.set(versionName, hashOf(JSON.stringify(made)));
    }
  }

  /** Whether any page shows a formula. */
  hasFormulas = false;

  /** Whether any page shows a diagram. */
  hasDiagrams = false;

  /** What is wrong with the queries of the notes as they are now, in the order of their pages. */
  queryProblems: readonly Diagnostic[] = [];

  /** The files of the content of all pages, below its folder. */
  get files(): Iterable<string> {
    return this.content.names;
  }

  /**
   * @param versionName - A version.
   * @returns What names its content: with other code, or in another sidebar, it cannot be shown.
   */
  buildOf(versionName: string): string {
    return this.builds.get(versionName) ?? '';
  }

  /**
   * @param doc - A page of the docs plugin.
   * @returns Whether it shows a note, so that its content is data and no module.
   */
  isNote(doc: DocMetadata): boolean {
    return this.find(doc) !== undefined;
  }

  /**
   * @param source - The docs plugin's, of a page.
   * @returns The exam tips on it: id → HTML; `undefined` where it shows no note.
   */
  tipsOf(source: string): RenderedNote['tips'] | undefined {
    return this.tips.get(source);
  }

  /**
   * @param source - The docs plugin's, of a page.
   * @returns The flashcards of its note: id → sides; `undefined` where it has none.
   */
  cardsOf(source: string): RenderedNote['cards'] {
    return this.cards.get(source);
  }

  /**
   * @param source - The docs plugin's, of a page.
   * @returns What stands on the page; `undefined` where it shows no note.
   */
  bodyOf(source: string): PageContent['body'] | undefined {
    const file = this.sources.get(source);
    if (file === undefined) return undefined;
    return (JSON.parse(this.content.read(file)) as PageContent).body;
  }

  /** The addresses of all pages, with the base URL. */
  get urls(): Iterable<string> {
    return this.docs.versions.flatMap(({docs}) =>
      docs.filter((doc) => this.isNote(doc)).map(({permalink}) => permalink),
    );
  }

  /** What has become of pages that are gone. */
  get moves(): PageMoves {
    return this.notes.moves;
  }

  /**
   * Renders what changed, and writes it.
   *
   * @param tell - Is told how many are done.
   * @returns What was written anew, and what has become of pages that are gone.
   */
  async write(tell: Tell = () => {}): Promise<PageChanges> {
    const changed: string[] = [];
    const pages: NotePage[] = [];
    const shown: ShownNote[] = [];
    const problems: Diagnostic[] = [];
    const found = this.docs.versions.map(({versionName, docs}) => ({
      versionName,
      notes: docs.flatMap((doc) => this.find(doc) ?? []),
    }));
    const total = found.reduce((sum, {notes}) => sum + notes.length, 0);
    // The vault was read again, and the docs plugin was not yet: it may know a note that is gone.
    let isCurrentVault = true;
    for (const {versionName, notes} of found) {
      const navigation = this.navigation(versionName);
      const permalinks = new Map(notes.map(({note, doc}) => [note, doc.permalink]));
      for (const noteDoc of notes) {
        const {doc, site, note} = noteDoc;
        if (this.isGone(noteDoc)) {
          isCurrentVault = false;
          continue;
        }
        const file = noteFile(doc.permalink, this.settings.baseUrl);
        const page = this.pageOf(noteDoc);
        const permalinkOf = (target: string) => permalinks.get(target);
        const key = await this.keyOf(noteDoc, page, permalinkOf);
        if (this.made.get(file) !== key || !isCurrent(this.asked.get(file), site, permalinkOf)) {
          const rendered = await this.render(noteDoc, page, permalinkOf);
          const content = this.contentOf(noteDoc, versionName, rendered, navigation(doc));
          if (this.content.write(file, `${JSON.stringify(content)}\n`)) changed.push(file);
          this.tips.set(doc.source, rendered.tips);
          this.cards.set(doc.source, rendered.cards);
          this.hasFormulas ||= rendered.hasFormulas;
          this.hasDiagrams ||= rendered.hasDiagrams;
          this.sources.set(doc.source, file);
          this.asked.set(file, rendered.asked);
          this.made.set(file, key);
        }
        if (!page.file && site === this.vault.site) problems.push(...(this.asked.get(file)?.problems ?? []));
        const text = site.vault.notes.get(note)?.text ?? '';
        shown.push({file, url: doc.permalink, title: doc.title, path: note, text});
        pages.push(page);
        tell(pages.length, total);
      }
    }
    this.queryProblems = problems;
    if (!isCurrentVault) return {files: changed, ...this.moves};
    await this.renderer.keep(pages);
    await this.content.keep(new Set(shown.map(({file}) => file)));
    return {files: changed, ...this.notes.update(shown)};
  }

  private isGone({doc, note, hasText}: NoteDoc): boolean {
    return note !== '' && hasText && !existsSync(this.fileOf(doc));
  }

  /** What names all that the content of a page is made of. */
  private async keyOf({doc, site, note, hasText}: NoteDoc, page: NotePage, permalinkOf: PermalinkOf): Promise<string> {
    const frontMatter = hasText && note !== '' ? undefined : site.frontMatters.get(note);
    const shown = note === '' ? this.homeTree(site, permalinkOf) : await this.renderer.keyOf(page, permalinkOf);
    return JSON.stringify([doc.source, this.revision, frontMatter, shown]);
  }

  private homeTree(site: VaultSite, permalinkOf: PermalinkOf): Root {
    return homeTree(site.published.notes, (target) => noteUrl(site, target, permalinkOf));
  }

  private find(doc: DocMetadata): NoteDoc | undefined {
    const file = this.fileOf(doc);
    const found = path.extname(file) === '.md' ? docsFile(this.vault, file) : undefined;
    const {vault} = doc.frontMatter as {vault?: VaultFrontMatter};
    if (!found || (found.note === undefined && !vault)) return undefined;
    const {site, note = vault?.path ?? '', isTranslated} = found;
    return {doc, site, note, hasText: isTranslated || found.note === undefined};
  }

  private fileOf(doc: DocMetadata): string {
    const known = this.docFiles.get(doc) ?? path.resolve(this.settings.siteDir, doc.source.replace(/^@site\//, ''));
    this.docFiles.set(doc, known);
    return known;
  }

  private pageOf(noteDoc: NoteDoc): NotePage {
    const {doc, site, note, hasText} = noteDoc;
    return {site, note, ...(hasText && {file: {path: this.fileOf(doc), title: doc.title}})};
  }

  private async render({site, note}: NoteDoc, page: NotePage, permalinkOf: PermalinkOf): Promise<RenderedNote> {
    if (note !== '') return this.renderer.render(page, permalinkOf);
    return {...(await renderTree(this.homeTree(site, permalinkOf), this.renderer.renderOptions)), tips: {}};
  }

  private contentOf(
    {doc, site, note, hasText}: NoteDoc,
    versionName: string,
    {body, toc, contentTitle, hasFormulas}: RenderedNote,
    navigation?: Navigation,
  ): PageContent {
    const own = hasText && note !== '' ? undefined : site.frontMatters.get(note);
    const said = own ?? (doc.frontMatter as PageFrontMatter);
    const frontMatter = this.vault.options.readingTime ? withReadingTime(said, body) : said;
    return {
      build: this.buildOf(versionName),
      metadata: pageMetadata(doc, frontMatter.description),
      frontMatter,
      toc,
      ...(contentTitle !== undefined && {contentTitle}),
      ...(navigation && {navigation}),
      ...(hasFormulas && {formulaStyles: site.formulaStyles}),
      body,
    };
  }

  private navigation(versionName: string): (doc: DocMetadata) => Navigation | undefined {
    const sidebars = Object.entries(this.docs.sidebars.get(versionName) ?? {});
    const places = new Map(sidebars.map(([name, items]) => [name, navigationOf(items)]));
    return ({id, sidebar}) =>
      sidebar === undefined ? undefined : (places.get(sidebar)?.get(id) ?? {trail: [], open: []});
  }
}
