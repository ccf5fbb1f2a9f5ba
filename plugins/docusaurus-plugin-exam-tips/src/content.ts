import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import type {PublishedNote, RenderedCard, RenderedTip, VaultContent} from 'docusaurus-plugin-obsidian-vault';
import {cardAsTip, examCard} from './cards.js';
import type {DocumentNote} from './client/document/folders.js';
import {applyTrailingSlash} from './docusaurus-commonjs.js';
import type {ExamCard, ExamNote, ExamTip} from './model.js';
import {noteSlugs} from './note-slugs.js';
import {shownTrail} from './trail.js';

/** What has to be known of the site to make addresses. */
export interface SiteAddresses {
  baseUrl: string;
  trailingSlash: boolean | undefined;
  /** The plugin's own place. */
  routeBasePath: string;
}

/** What a ledger writes down of a tip or a card. */
export type LedgerSource = Pick<ExamTip, 'id' | 'text' | 'headings' | 'titleHeading' | 'note'>;

/** Every tip and flashcard of the site, and the notes that have some. */
export interface ExamContent {
  /** In reading order. */
  tips: ExamTip[];
  /** In reading order. */
  cards: ExamCard[];
  /** Tips and cards as practice, index and sheets have them: the cards of a note behind its tips. */
  all: ExamTip[];
  /** In reading order. */
  notes: ExamNote[];
  /** Every note that the site shows, with tips or without, in reading order. */
  pages: DocumentNote[];
  /** Where the notes come from. */
  sources: NoteSource[];
  /** The address of the style sheet of formulas, below the site's; absent where no note has one. */
  formulaStyles?: string | undefined;
  /** The files in which the vaults' tips are written down; absolute. */
  ledgers: {file: string; tips: LedgerSource[]}[];
}

/** The file of a note. */
export interface NoteSource {
  /** The note's address. */
  url: string;
  /** Its vault's folder; absolute. */
  directory: string;
  /** Its path in the vault. */
  path: string;
  /** The note's own word on when it was last changed, ISO 8601. */
  updated?: string;
}

/**
 * Joins the vaults' tips with the docs plugins' addresses, by the docs' `source`. A note that no docs plugin shows, and
 * an unlisted one, is left out.
 *
 * @param allContent - What the site's plugins loaded.
 * @param site - How its addresses are made.
 * @param known - What was collected before, by the addresses of notes: tips of notes that have not changed are the same objects.
 * @returns The tips and their notes, in reading order.
 */
export function collectTips(
  allContent: AllContent,
  site: SiteAddresses,
  known: CollectedTips = new Map(),
): ExamContent {
  const permalinks = permalinksBySource(allContent);
  const address = (path: string) => applyTrailingSlash(path, site);
  const shown = vaultsOf(allContent).flatMap((vault) =>
    vault.notes.flatMap((note) => {
      const permalink = permalinks.get(note.source);
      return permalink === undefined ? [] : [{vault, note, permalink}];
    }),
  );
  const placed = shown
    .filter(({note}) => note.tipCount + note.cardCount > 0)
    .map((entry) => ({...entry, tips: entry.vault.renderTips(entry.note), cards: entry.vault.renderCards(entry.note)}))
    .filter(({tips, cards}) => tips.length + cards.length > 0);
  const slugs = noteSlugs(
    placed.map(({permalink}) => permalink),
    site.baseUrl,
  );
  const index = address(normalizeUrl([site.baseUrl, site.routeBasePath]));
  const noteTips = placed.map(({vault, note, permalink, tips, cards}) => {
    const url = address(permalink);
    const slug = slugs.get(permalink) ?? '';
    const page = `${index}?note=${encodeURIComponent(slug)}`;
    const examNote: ExamNote = {
      title: note.title,
      url,
      path: note.path,
      slug,
      page,
      count: tips.length + cards.length,
      cards: cards.length,
    };
    const key = JSON.stringify([note, url]);
    const last = known.get(url);
    const isKnown = last && last.key === key && last.tips === tips && last.cards === cards;
    const held = isKnown ? last.held : tipsOfNote(note, url, tips, cards);
    known.set(url, {key, tips, cards, held});
    return {vault, note, examNote, ...held};
  });
  return {
    tips: noteTips.flatMap(({tips}) => tips),
    cards: noteTips.flatMap(({cards}) => cards),
    all: noteTips.flatMap(({all}) => all),
    notes: noteTips.map(({examNote}) => examNote),
    pages: shown
      .filter(({note}) => /\.md$/i.test(note.path))
      .map(({note, permalink}) => ({title: note.title, url: address(permalink), path: note.path})),
    sources: noteTips.map(({vault, note, examNote: {url}}) => sourceOf(vault, note, url)),
    formulaStyles: vaultsOf(allContent).find((vault) => vault.formulaStyles !== undefined)?.formulaStyles,
    ledgers: vaultsOf(allContent).flatMap((vault) => {
      const tips = noteTips.filter((entry) => entry.vault === vault).flatMap((entry) => entry.written);
      return vault.tipLedger === undefined ? [] : [{file: vault.tipLedger, tips}];
    }),
  };
}

/** What was collected of each note, and what it was made of. */
export type CollectedTips = Map<
  string,
  {key: string; tips: readonly RenderedTip[]; cards: readonly RenderedCard[]; held: TipsOfNote}
>;

interface TipsOfNote {
  tips: ExamTip[];
  cards: ExamCard[];
  /** See {@link ExamContent.all}. */
  all: ExamTip[];
  /** As a ledger has them. */
  written: LedgerSource[];
}

function tipsOfNote(
  note: PublishedNote,
  url: string,
  tips: readonly RenderedTip[],
  cards: readonly RenderedCard[],
): TipsOfNote {
  const own = tips.map((tip) => examTip(tip, note, url));
  const itsCards = cards.map((card) => examCard(card, note, url));
  const asTips = itsCards.map((card, index) => cardAsTip(card, cards[index] as RenderedCard, note));
  const ledgerTexts = [...tips, ...cards].map(({ledgerText}) => ledgerText);
  const written = [...own, ...asTips].map((tip, index) => ({...tip, text: ledgerTexts[index] ?? ''}));
  return {tips: own, cards: itsCards, all: [...own, ...asTips], written};
}

function sourceOf({directory}: VaultContent, {path, updated}: PublishedNote, url: string): NoteSource {
  return {url, directory, path, ...(updated !== undefined && {updated})};
}

function examTip(tip: RenderedTip, note: PublishedNote, url: string): ExamTip {
  return {
    id: tip.id,
    ...(tip.formerId !== undefined && {formerId: tip.formerId}),
    label: tip.label,
    text: tip.text,
    html: tip.html,
    nodes: tip.nodes,
    ...(tip.footnotes && {footnotes: tip.footnotes}),
    url: `${url}#${tip.id}`,
    note: {title: note.title, url, path: note.path},
    ...shownTrail(tip.headings, note, url),
    tags: note.tags,
    line: tip.line,
  };
}

/**
 * @param allContent - What the site's plugins loaded.
 * @returns The vaults of the site.
 */
export function vaultsOf(allContent: AllContent): VaultContent[] {
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
