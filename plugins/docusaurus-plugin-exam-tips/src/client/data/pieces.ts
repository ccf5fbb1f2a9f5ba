/** The tips of a site, piece by piece as they come. */
import type {HtmlFile, NotesFile, StaticData, WordsFile} from '../../data/format.js';
import type {TipEntry} from '../entries.js';
import {type DataAddresses, type DecodedNote, decodeNotes} from './decode-notes.js';
import {type DecodedTip, decodeWords, withHtml} from './decode-words.js';
import {joinTips} from './join-tips.js';

/** What is there so far. */
export interface ExamData {
  notes?: readonly DecodedNote[];
  /** The tips that are there; absent before any are. */
  entries?: readonly TipEntry[];
  /** The pieces whose tips are there. */
  pieces: ReadonlySet<number>;
  /** Whether all tips are there. */
  isComplete: boolean;
  /** Whether something that was asked for could not be had. */
  failed: boolean;
}

/** Nothing yet. */
export const NO_DATA: ExamData = {pieces: new Set(), isComplete: false, failed: false};

/** Puts together what comes in pieces. */
export class TipPieces {
  readonly notes: readonly DecodedNote[];
  private readonly tips = new Map<number, DecodedTip[]>();
  private readonly single = new WeakMap<DecodedTip, TipEntry>();

  /**
   * @param file - The notes.
   * @param addresses - See {@link DataAddresses}.
   */
  constructor(
    readonly file: NotesFile,
    addresses: DataAddresses,
  ) {
    this.notes = decodeNotes(file, addresses);
  }

  /**
   * @param piece - The number of a piece.
   * @param words - Its words.
   */
  addWords(piece: number, words: WordsFile): void {
    const notes = this.notes.filter((note) => note.piece === piece);
    if (!this.tips.has(piece)) this.tips.set(piece, decodeWords(words, notes));
  }

  /**
   * @param piece - The number of a piece whose words are there.
   * @param html - Its HTML.
   */
  addHtml(piece: number, html: HtmlFile): void {
    const tips = this.tips.get(piece);
    if (tips) this.tips.set(piece, withHtml(tips, html));
  }

  /** @returns What is there by now. */
  data(): ExamData {
    const pieces = new Set([...this.tips.keys()].sort((a, b) => a - b));
    const tips = [...pieces].flatMap((piece) => this.tips.get(piece) ?? []);
    const isComplete = pieces.size === this.file.pieces.length;
    const entries = joinTips(tips, this.file.same, this.notes, this.single);
    return {notes: this.notes, ...((isComplete || pieces.size > 0) && {entries}), pieces, isComplete, failed: false};
  }
}

/**
 * @param given - What came with a page.
 * @param addresses - See {@link DataAddresses}.
 * @returns What it says.
 */
export function dataOf({notes, words, html}: StaticData, addresses: DataAddresses): ExamData {
  const pieces = new TipPieces(notes, addresses);
  words?.forEach((file, piece) => void pieces.addWords(piece, file));
  html?.forEach((file, piece) => void pieces.addHtml(piece, file));
  return pieces.data();
}
