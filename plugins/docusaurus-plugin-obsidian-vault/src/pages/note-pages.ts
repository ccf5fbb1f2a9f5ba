/** The pages of a vault's notes as files of data beside the site: written where they changed, read by the server and the browser. */
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {DocMetadata, LoadedVersion, PropSidebars} from '@docusaurus/plugin-content-docs';
import type {Problem} from 'remark-obsidian-vault';
import type {ResolvedVaultOptions} from '../options.js';
import type {Tell} from '../progress.js';
import type {PageFrontMatter, VaultFrontMatter} from '../publish/front-matter.js';
import {homeTree} from '../publish/home.js';
import {noteUrl, type PermalinkOf, type VaultSite} from '../publish/site.js';
import {hashOf} from '../read/hash.js';
import {ownCodeHash} from '../read/own-code.js';
import type {NotePage, PageRenderer} from '../render/page-renderer.js';
import {type RenderedNote, renderTree} from '../render/render-note.js';
import {docsFile, type ReadVault} from './docs-file.js';
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
export interface PagesSettings {
  siteDir: string;
  /** With the locale. */
  baseUrl: string;
  /** Where the content of pages is written; absolute. The vaults of a site share it. */
  folder: string;
  /** Where rendered pages are kept; absolute. */
  pagesFolder: string;
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
  /** File → the hash of what was last written there. */
  private readonly written = new Map<string, string>();
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
  ) {}

  /**
   * @param docs - What the docs plugin loaded.
   */
  update(docs: LoadedDocs): void {
    this.docs = docs;
    for (const {versionName} of docs.versions) {
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
  queryProblems: readonly Problem[] = [];

  /** The files of the content of all pages, below its folder. */
  get files(): Iterable<string> {
    return this.written.keys();
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
    const content = JSON.parse(readFileSync(path.join(this.settings.folder, file), 'utf8')) as PageContent;
    return content.body;
  }

  /**
   * Renders what changed, and writes it.
   *
   * @param tell - Is told how many are done.
   * @returns The files that were written anew.
   */
  async write(tell: Tell = () => {}): Promise<string[]> {
    const changed: string[] = [];
    const pages: NotePage[] = [];
    const files = new Set<string>();
    const problems: Problem[] = [];
    const total = this.docs.versions.reduce((sum, {docs}) => sum + docs.filter((doc) => this.isNote(doc)).length, 0);
    for (const version of this.docs.versions) {
      const navigation = this.navigation(version.versionName);
      const notes = version.docs.flatMap((doc) => this.find(doc) ?? []);
      const permalinks = new Map(notes.map(({note, doc}) => [note, doc.permalink]));
      for (const noteDoc of notes) {
        const {doc} = noteDoc;
        const file = noteFile(doc.permalink, this.settings.baseUrl);
        const page = this.pageOf(noteDoc);
        const rendered = await this.render(noteDoc, page, (note) => permalinks.get(note));
        const content = this.contentOf(noteDoc, version.versionName, rendered, navigation(doc));
        if (this.writeFile(file, `${JSON.stringify(content)}\n`)) changed.push(file);
        this.tips.set(doc.source, rendered.tips);
        this.cards.set(doc.source, rendered.cards);
        if (!page.file && noteDoc.site === this.vault.site) problems.push(...(rendered.asked?.problems ?? []));
        this.hasFormulas ||= rendered.hasFormulas;
        this.hasDiagrams ||= rendered.hasDiagrams;
        this.sources.set(doc.source, file);
        files.add(file);
        pages.push(page);
        tell(pages.length, total);
      }
    }
    this.queryProblems = problems;
    await this.renderer.keep(pages);
    await this.prune(files);
    return changed;
  }

  private find(doc: DocMetadata): NoteDoc | undefined {
    const file = this.fileOf(doc);
    const found = path.extname(file) === '.md' ? docsFile(this.vault, file) : undefined;
    const {vault} = doc.frontMatter as {vault?: VaultFrontMatter};
    if (!found || (found.note === undefined && !vault)) return undefined;
    const {site, note = vault?.path ?? '', isTranslated} = found;
    return {doc, site, note, hasText: isTranslated || found.note === undefined};
  }

  private fileOf({source}: DocMetadata): string {
    return path.resolve(this.settings.siteDir, source.replace(/^@site\//, ''));
  }

  private pageOf(noteDoc: NoteDoc): NotePage {
    const {doc, site, note, hasText} = noteDoc;
    return {site, note, ...(hasText && {file: {path: this.fileOf(doc), title: doc.title}})};
  }

  private async render({site, note}: NoteDoc, page: NotePage, permalinkOf: PermalinkOf): Promise<RenderedNote> {
    if (note !== '') return this.renderer.render(page, permalinkOf);
    const tree = homeTree(site.published.notes, (target) => noteUrl(site, target, permalinkOf));
    return {...(await renderTree(tree, this.renderer.renderOptions)), tips: {}};
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

  private writeFile(file: string, text: string): boolean {
    const hash = hashOf(text);
    if (this.written.get(file) === hash) return false;
    this.written.set(file, hash);
    const target = path.join(this.settings.folder, file);
    if (readIfPresent(target) === text) return false;
    mkdirSync(path.dirname(target), {recursive: true});
    // A server that reads it meanwhile finds the old one or the new one, never a half.
    writeFileSync(`${target}.new`, text);
    renameSync(`${target}.new`, target);
    return true;
  }

  /** Removes the content of pages that are gone: those that the last build of this vault had. */
  private async prune(files: ReadonlySet<string>): Promise<void> {
    const list = `${this.settings.folder}-${this.vault.options.id}.json`;
    const before = await readFile(list, 'utf8').catch(() => '[]');
    const after = JSON.stringify([...files].sort());
    if (before === after) return;
    for (const file of listIn(before) ?? (await this.leftOver(list))) {
      if (files.has(file)) continue;
      this.written.delete(file);
      await rm(path.join(this.settings.folder, file), {force: true});
      await rm(path.join(this.settings.pagesFolder, file), {force: true});
    }
    await mkdir(path.dirname(list), {recursive: true});
    await writeFile(list, after);
  }

  /** All files, where the list of them is damaged and no other vault has one: what is gone must not be served. */
  private async leftOver(list: string): Promise<string[]> {
    const {folder} = this.settings;
    const lists = (await readdir(path.dirname(folder))).filter(
      (name) => name.startsWith(`${path.basename(folder)}-`) && name.endsWith('.json'),
    );
    if (lists.some((name) => name !== path.basename(list))) return [];
    const names = await readdir(folder, {recursive: true}).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.split(path.sep).join('/'));
  }
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The files of a list; `undefined` where it is damaged. */
function listIn(json: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    // Nothing outside the folder is ever removed.
    const isList = Array.isArray(list) && list.every((file) => typeof file === 'string' && !file.includes('..'));
    return isList ? list : undefined;
  } catch {
    return undefined;
  }
}
