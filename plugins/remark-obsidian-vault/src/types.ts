/** The plain data that crosses the stages: options, metadata about one note, the index of a vault, problems. */
import type {FootnoteDefinition, Root, RootContent} from 'mdast';
import type {NoteData} from './dataview/note-data.js';
import type {DrawingPictures} from './excalidraw/drawing.js';
import type {NamedCard} from './flashcards/card-ids.js';
import type {CardFormats} from './flashcards/read-cards.js';
import type {AdmonitionSettings} from './plugins/admonition-settings.js';
import type {TasksSettings} from './tasks/draw-tasks.js';
import type {TipLedger} from './tips/ledger.js';
import type {DailyNotes} from './vault/daily-notes.js';

/** Options that change what a note means. All plain data, so that they can be compared and written down. */
export interface SyntaxOptions {
  /**
   * What makes a highlight an exam tip, matched against its text from the start; group 1 is the label. Case-insensitive.
   * @default 'exam' as a word, then at most three words, then one of `:` `-` `–` `—`
   */
  tipPattern?: string;
  /** Callout types that are exam tips. @default ['exam'] */
  tipCallouts?: readonly string[];
  /** Callout type, in lower case → the title of such callouts that have none. @default the type as typed */
  calloutLabels?: Readonly<Record<string, string>>;
  /** Whether a line that starts with `tldr`, `tl;dr` or `tdlr` is a summary callout. @default true */
  tldr?: boolean;
  /** Tips as they were written down: an edited one keeps its id. @default nothing was */
  tipLedger?: TipLedger;
  /** TeX whose definitions hold for the formulas of all notes: a vault's `preamble.sty`. @default none */
  preamble?: string;
  /** Whether single newlines are spaces, as in CommonMark (`strictLineBreaks` of Obsidian's settings). @default false */
  strictLineBreaks?: boolean;
  /** What the settings of the plugin Admonition say. @default its own types only */
  admonitions?: AdmonitionSettings;
  /** Whose flashcards are read. @default none */
  cards?: CardFormats;
}

/** A place in a file; line and column count from 1. */
export interface Point {
  line: number;
  column: number;
}

/** How much a problem matters. `error` makes the check command fail. */
export type Severity = 'info' | 'warning' | 'error';

/** Something wrong in a note, with what to do about it. Printed as `path:line:column severity message [rule]`. */
export interface Diagnostic extends Point {
  /** The note, from the vault's root, with `/`. */
  path: string;
  /** A name such as `unresolved-link`; see `messages.ts` for all of them. */
  rule: string;
  severity: Severity;
  message: string;
}

/** A heading of a note. */
export interface HeadingEntry {
  /** The rendered text. */
  text: string;
  /** As typed, where links that Obsidian writes by it would not be found by the text: `The [[Osmosis|water]] layer`. */
  source?: string;
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The id on the page (github-slugger's rules, unique in the note). */
  id: string;
  line: number;
  /**
   * Whether it stands in a quote, a callout or a list. Obsidian's outline leaves such headings out, and so do the contents of a
   * page; links still find them.
   */
  isNested?: true;
}

/** The heading that a note begins with. */
export interface FirstHeading {
  /** The words that show, without those of pictures; formulas as typed. */
  text: string;
  /** The same with formulas as they are read, where there are some. */
  readable?: string;
  id: string;
  depth: HeadingEntry['depth'];
  /** Whether it is the only heading of level 1, outside of quotes, callouts and lists. */
  isOnly: boolean;
}

/** A block with an identifier. Its id on the page is `^` + id. */
export interface BlockEntry {
  id: string;
  line: number;
}

/** The properties that mean something to the site, from front matter as it really is. */
export interface NoteProperties {
  title?: string;
  aliases: string[];
  /** Without `#`, as typed, no duplicates (compared case-insensitively). */
  tags: string[];
  cssclasses: string[];
  description?: string;
  /** From `permalink`, else `slug`: starts with `/`. */
  permalink?: string;
  /** Undefined where the note does not say. */
  publish?: boolean;
  /** Vault path, wikilink or URL, as typed, unwrapped. */
  cover?: string;
  /** ISO 8601 dates. */
  created?: string;
  updated?: string;
  /** Every property as read, for display. */
  raw: Record<string, unknown>;
}

/** A link or an embed as it stands in a note, before it is resolved. */
export interface LinkMetadata extends Point {
  kind: 'link' | 'embed';
  /** The property whose value it stands in; absent for those of the text. */
  property?: string;
  /** Target and sub-path as typed (Markdown links: percent-decoded): `Storage/S3#Pricing`. */
  target: string;
  /** The sentence around it as plain text, for backlinks. */
  context: string;
}

/** A diagram as it stands in a note: its place is that of the fence. */
export interface DiagramMetadata extends Point {
  /** Mermaid. */
  source: string;
}

/** Something that a diagram says. */
export interface DiagramWord {
  text: string;
  /** Where it leads, as typed. */
  href?: string;
  /** It is the name of a note, and leads there: its node has the class `internal-link`. */
  isNote?: true;
}

/** What is known of a diagram without a browser. */
export interface DiagramReading {
  /** In the order of its source, each once. */
  words: DiagramWord[];
  /** How much room it takes, in pixels; absent where that was not found out. */
  width?: number;
  height?: number;
  /** Why it cannot be drawn, and where in its source; line and column count from 1. */
  error?: Point & {message: string};
}

/** A heading on the way to something, outermost first. */
export interface TrailEntry {
  text: string;
  id: string;
}

/** An exam tip as found in its note. */
export interface TipMetadata extends Point {
  id: string;
  /** The id that its words alone would give, where it has another one. */
  formerId?: string;
  label: string;
  /** The text behind the label, plain. */
  text: string;
  /** What stands behind the label, as prepared mdast (phrasing for a highlight, blocks for a callout). */
  children: RootContent[];
  /** The definitions of the footnotes that it refers to. Absent where it refers to none. */
  footnotes?: FootnoteDefinition[];
  headings: TrailEntry[];
}

/** Everything that is known of one note by itself. A pure function of its text and the options: JSON, cacheable. */
export interface NoteMetadata {
  path: string;
  properties: NoteProperties;
  /** The heading that the note begins with; whether it is the title, all notes decide: see `noteTitles`. */
  firstHeading?: FirstHeading;
  headings: HeadingEntry[];
  blocks: BlockEntry[];
  links: LinkMetadata[];
  /** Tags in the text (not the properties), as typed, first place of each. */
  tags: (Point & {tag: string})[];
  tips: TipMetadata[];
  /** The start of the note's own text, plain, at most 160 characters, without tips' markers, comments or headings. */
  excerpt: string;
  /** Diagrams; absent where there are none. */
  diagrams?: DiagramMetadata[];
  /** Fields and list items for queries; absent where there are none. */
  data?: NoteData;
  /** Flashcards for plugins that practise or export them; absent where there are none. */
  cards?: NamedCard[];
  /** Whether it asks other notes: it has a block of a base, of Dataview or of Tasks, or a query in a sentence. */
  hasQueries?: true;
  problems: Diagnostic[];
}

/** A parsed and prepared note. */
export interface PreparedNote {
  tree: Root;
  metadata: NoteMetadata;
}

/** A note, canvas, base or drawing as the index knows it. */
export interface NoteEntry {
  path: string;
  kind: 'note' | 'canvas' | 'base' | 'drawing';
  /** See `noteTitles`. */
  title: string;
  /** The id of the heading that the note begins with, where it says the title. */
  titleId?: string;
  aliases: string[];
  headings: HeadingEntry[];
  blocks: BlockEntry[];
  /** The address inside the site: `/compute/ec2-basics`. Unique. */
  slug: string;
  /** The address that it had before signs in names were spelt out, where nothing else has it now. */
  formerSlug?: string;
  published: boolean;
  /** It has no page, and published notes may embed it: a drawing, a base among templates. */
  isEmbedOnly?: true;
}

/** Any other file of the vault. */
export interface AttachmentEntry {
  path: string;
}

/** The parts of Obsidian's own settings that change what a note means. */
export interface VaultSettings {
  strictLineBreaks: boolean;
  attachmentFolder?: string;
  templatesFolder?: string;
  /** Folders of templates that plugins set: Templater, QuickAdd. */
  pluginTemplatesFolders?: readonly string[];
  /** "Excluded files": beginnings of paths, and patterns between two `/`. */
  excludedFiles?: readonly string[];
  /** Names of CSS snippets that are turned on. */
  snippets: string[];
  /** Obsidian's own palette that is chosen, rather than the system's. */
  palette?: 'dark' | 'light';
  /** Name of a property → its type. */
  propertyTypes?: Readonly<Record<string, string>>;
  /** What the plugin Admonition is set to. */
  admonitions?: AdmonitionSettings;
  /** Whose flashcards the vault holds. */
  cards?: CardFormats;
  /** What the plugin Tasks is set to. */
  tasks?: TasksSettings;
  /** Where daily notes are. */
  dailyNotes?: DailyNotes;
}

/** What crosses notes: plain, sorted by path (code units), deterministic. No times, no absolute paths. */
export interface VaultIndex {
  version: 1;
  settings: VaultSettings;
  notes: NoteEntry[];
  attachments: AttachmentEntry[];
}

/** What a link or an embed leads to. */
export type Resolution =
  | {
      status: 'note';
      note: NoteEntry;
      id?: string;
      heading?: HeadingEntry;
      block?: BlockEntry;
      problem?: ResolutionDiagnostic;
    }
  | {
      status: 'attachment';
      attachment: AttachmentEntry;
      fragment?: string;
      /** The target is a drawing, and the attachment its exported picture. */
      drawing?: Drawing;
      problem?: ResolutionDiagnostic;
    }
  /** `text` is what to show; an unpublished target is unresolved too, without a problem that names it. */
  | {status: 'unresolved'; drawing?: Drawing; problem?: ResolutionDiagnostic};

/** A drawing that is shown by its exported pictures. */
export interface Drawing {
  path: string;
  pictures: DrawingPictures;
}

/** A problem without its place. */
export interface ResolutionDiagnostic {
  rule: string;
  severity: Severity;
  message: string;
}

/** How a vault's things become addresses. Everything returned is ready to stand in an `href` or `src`. */
export interface VaultUrls {
  note(path: string, id?: string): string;
  /** A note's address in raw HTML, which no later plugin reads. @default as `note` has it */
  rawNote?(path: string, id?: string): string;
  attachment(path: string): string;
  /** The page of a base. @default bases have no pages, and are files to be downloaded */
  base?(path: string): string;
  /** `undefined` where the site has no tag pages: the tag is then shown without a link. */
  tag(tag: string): string | undefined;
}
