/** The app's own files of exam tips: small, in parts that are fetched when they are needed. exam-tips.json is for others. */

/** What the files are of: other versions belong to another deployment. */
export const DATA_VERSION = 2;

/** The least number of tips that are fetched together; tips of one note always are. */
export const TIPS_PER_PIECE = 250;

/**
 * One note: title, address, path, name in this plugin's addresses (null: its address says it), indices of `tags`, number of tips
 * and cards, and how many of these are cards.
 */
export type NoteRow = [
  title: string,
  url: string,
  path: string,
  slug: string | null,
  tags: readonly number[],
  count: number,
  cards: number,
];

/** Notes whose tips are fetched together: how many, the name of the file of their words, of their HTML (empty: there is none). */
export type PieceRow = [notes: number, words: string, html: string];

/** A tip by its number among all, in reading order, and its id. */
export type TipRow = [tip: number, id: string];

/** `notes.json`: enough for a list of notes. */
export interface NotesFile {
  version: typeof DATA_VERSION;
  tags: readonly string[];
  /** In reading order. */
  notes: readonly NoteRow[];
  /** In the order of the notes. */
  pieces: readonly PieceRow[];
  /** Tips that say the same, wherever they stand. */
  same: readonly (readonly TipRow[])[];
}

/** A heading: how many headings back its parent stands in the list (0: it has none), its text, its id (null: its text says it). */
export type HeadingRow = [parent: number, text: string, id: string | null];

/** `words.<hash>.json`: enough to list, filter and choose; tips by columns, in reading order, so that they compress well. */
export interface WordsFile {
  version: typeof DATA_VERSION;
  labels: readonly string[];
  headings: readonly HeadingRow[];
  /** Of each tip. */
  text: readonly string[];
  /** Of each tip, an index of `labels`. */
  label: readonly number[];
  /** Of each tip, how far its heading stands behind that of the tip before it; headings are counted from 1, 0 is none. */
  heading: readonly number[];
  /** Ids that the words of a tip do not say, by the tip's place in this file. */
  ids: Readonly<Record<number, string>>;
  /** Ids that tips had before, by the tip's place in this file. */
  former: Readonly<Record<number, string>>;
  /** What is a flashcard, by its place in this file. */
  cards: readonly number[];
  /** Tips that practice does not ask, by their places in this file. */
  unasked: readonly number[];
  /** The numbers of a tip's questions, by the tip's place in this file, where it is not asked by the first alone. */
  questions: Readonly<Record<number, readonly number[]>>;
  /** Tips whose HTML is more than their text, by their places in this file. */
  rich: readonly number[];
}

/** `html.<hash>.json`: HTML by the tip's place in its piece. */
export type HtmlFile = Readonly<Record<number, string>>;

/** What pages of a site of few tips are made of, without fetching anything; of a site of few notes just these. */
export interface StaticData {
  notes: NotesFile;
  /** Of every piece, if of any. */
  words?: readonly WordsFile[];
  html?: readonly HtmlFile[];
}
