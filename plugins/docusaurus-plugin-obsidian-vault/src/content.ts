/** What the vault plugin gives to other plugins through `allContentLoaded`. */
import path from 'node:path';
import {aliasedSitePath} from '@docusaurus/utils';
import type {Root} from 'hast';
import type {FootnoteDefinition, RootContent} from 'mdast';
import {cardLedgerText, type NoteMetadata, type Resolver, trailOf} from 'remark-obsidian-vault';
import type {StagedNote} from './publish/published.js';
import {shownNodes} from './publish/shown-nodes.js';
import type {VaultSite} from './publish/site.js';
import {ownTags} from './publish/tag-pages.js';
import {hastOf} from './render/page-hast.js';
import type {RenderedSides} from './render/render-cards.js';
import type {RenderedNote} from './render/render-note.js';
import type {ConfiguredVault} from './vault.js';

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
  /** The property that says when the note was last changed, ISO 8601. */
  updated?: string;
  headings: {text: string; id: string; depth: number}[];
  /** The id of the heading that says the title, where the text begins with one. */
  titleId?: string;
  tipCount: number;
  /** How many flashcards it holds. */
  cardCount: number;
}

/** An exam tip, ready to be shown on any page. */
export interface RenderedTip {
  /** Its id on the note's page. */
  id: string;
  /** The id that its words alone would give, where it has another one. */
  formerId?: string;
  label: string;
  /** Plain. */
  text: string;
  /** Sanitised, with the addresses that the site really has. */
  html: string;
  /** The same as prepared nodes, of which `markdownOf` makes what would be typed in a note. */
  nodes: readonly RootContent[];
  /** The definitions of the footnotes that it refers to. Absent where it refers to none. */
  footnotes?: readonly FootnoteDefinition[];
  headings: TipHeading[];
  line: number;
  column: number;
  /** As a ledger of tips has it. */
  ledgerText: string;
}

/** A flashcard of a note, ready to be shown on any page. */
export interface RenderedCard extends RenderedSides {
  /** Unique in its note. */
  id: string;
  /** Names of decks, the outermost first. One card may be in several. */
  decks: string[][];
  tags: string[];
  /** The headings that it stands under. */
  headings: TipHeading[];
  line: number;
  /** As a ledger of tips has it. */
  ledgerText: string;
}

/** The content of the vault plugin. While the development server runs it always tells of the vault as it is by then. */
export interface VaultContent {
  /** The vault's folder; absolute. */
  readonly directory: string;
  /** The file in which tips are written down; absolute. Absent where there is to be none. */
  readonly tipLedger?: string;
  /** The address of the style sheet of formulas, below the site's; `undefined` where no page shows one. */
  readonly formulaStyles: string | undefined;
  /** In reading order: folders and names in natural order. */
  readonly notes: readonly PublishedNote[];
  /**
   * @param note - One of `notes`.
   * @returns Its exam tips, in order, as its page shows them: the same list as before where nothing of it has changed. Known once
   * the content of all plugins is loaded.
   */
  renderTips(note: PublishedNote): readonly RenderedTip[];
  /**
   * @param note - One of `notes`.
   * @returns Its flashcards, in order: those of the plugins that the vault has settings of. The same list as before where
   * nothing of it has changed. Known once the content of all plugins is loaded.
   */
  renderCards(note: PublishedNote): readonly RenderedCard[];
  /**
   * While the development server runs.
   *
   * @param name - Whose listener it is: a new one takes the place of the last.
   * @param listener - Called when notes have changed: browsers ask for what it has made once it is done.
   */
  onChange(name: string, listener: () => Promise<void>): void;
  /**
   * @param source - The docs plugin's `source` of a page.
   * @returns What stands on the page, for search; `undefined` where it shows no note.
   */
  searchTree(source: string): Root | undefined;
}

/**
 * @param vault - The vault in the site's config.
 * @param siteDir - The site's folder; absolute.
 * @returns What other plugins may know of it.
 */
export function contentOf(vault: ConfiguredVault, siteDir: string): VaultContent {
  const current = () => vault.site as VaultSite;
  const stagedSource = (file: string) => aliasedSitePath(path.join(current().folder, file), siteDir);
  const translatedSource = (file: string) => aliasedSitePath(path.join(current().translatedFolder, file), siteDir);
  const tipsOf = onceForEach((metadata: NoteMetadata, words?: RenderedNote['tips']) =>
    renderedTips(metadata, current().vault.resolve, words),
  );
  const cardsOf = onceForEach(renderedCards);
  return {
    get directory() {
      return current().vault.dir;
    },
    ...(vault.options.tipLedger !== undefined && {tipLedger: vault.options.tipLedger}),
    get formulaStyles() {
      return vault.pages?.hasFormulas ? current().formulaStyles : undefined;
    },
    get notes() {
      return current().published.notes.map((note) => publishedNote(note, stagedSource(note.file)));
    },
    renderTips: (note) => {
      const {vault: read, files} = current();
      const file = files.get(note.path) ?? '';
      const words = vault.pages?.tipsOf(stagedSource(file)) ?? vault.pages?.tipsOf(translatedSource(file));
      const metadata = read.notes.get(note.path)?.metadata;
      return metadata ? tipsOf(metadata, words) : [];
    },
    renderCards: (note) => {
      const metadata = current().vault.notes.get(note.path)?.metadata;
      const sides = vault.pages?.cardsOf(stagedSource(current().files.get(note.path) ?? ''));
      return metadata ? cardsOf(metadata, sides) : [];
    },
    onChange: (name, listener) => void vault.listeners.set(name, listener),
    searchTree: (source) => {
      const body = vault.pages?.bodyOf(source);
      return body && hastOf(body);
    },
  };
}

/** Makes something of two things, and gives the same again as long as both are the same. */
function onceForEach<A extends object, B, Made>(make: (a: A, b: B) => Made): (a: A, b: B) => Made {
  const known = new WeakMap<A, {b: B; made: Made}>();
  return (a, b) => {
    const last = known.get(a);
    if (last && last.b === b) return last.made;
    const made = make(a, b);
    known.set(a, {b, made});
    return made;
  };
}

function renderedTips(
  {path: from, tips}: NoteMetadata,
  resolve: Resolver,
  words?: RenderedNote['tips'],
): readonly RenderedTip[] {
  // One that brought only what is not published says nothing.
  const shown = words ? tips.filter(({id}) => words[id]) : tips;
  return shown.map(({id, formerId, label, text, children, footnotes, headings, line, column}) => ({
    id,
    ...(formerId !== undefined && {formerId}),
    label,
    text: words?.[id]?.text ?? text,
    ledgerText: text,
    html: words?.[id]?.html ?? '',
    nodes: shownNodes(children, resolve, from),
    ...(footnotes && {footnotes: shownNodes(footnotes, resolve, from) as typeof footnotes}),
    headings,
    line,
    column,
  }));
}

function renderedCards(
  {cards = [], headings: all}: NoteMetadata,
  sides: RenderedNote['cards'],
): readonly RenderedCard[] {
  return cards.flatMap((card) => {
    const {id, decks, tags, line} = card;
    const rendered = sides?.[id];
    const headings = trailOf(all, line).map((heading) => ({text: heading.text, id: heading.id}));
    return rendered ? [{id, decks, tags, line, headings, ledgerText: cardLedgerText(card), ...rendered}] : [];
  });
}

function publishedNote({entry, metadata}: StagedNote, source: string): PublishedNote {
  return {
    path: entry.path,
    source,
    title: entry.title,
    tags: ownTags(metadata),
    ...(metadata.properties.updated !== undefined && {updated: metadata.properties.updated}),
    headings: entry.headings.map(({text, id, depth}) => ({text, id, depth})),
    ...(entry.titleId !== undefined && {titleId: entry.titleId}),
    tipCount: metadata.tips.length,
    cardCount: metadata.cards?.length ?? 0,
  };
}
