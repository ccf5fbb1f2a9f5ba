/** Tips and notes as the app's own files. */
import {createHash} from 'node:crypto';
import type {ExamNote, ExamTip} from '../model.js';
import {derivedSlug} from './derived.js';
import {encodeHtml, encodeWords, type QuestionsOf} from './encode-words.js';
import {DATA_VERSION, type HtmlFile, type NotesFile, type PieceRow, TIPS_PER_PIECE, type WordsFile} from './format.js';
import {sameTips} from './same-tips.js';

/** The files of a site's tips, and their content. */
export interface EncodedTips {
  notes: NotesFile;
  /** Of every piece. */
  words: WordsFile[];
  html: HtmlFile[];
  /** Name → text. */
  files: ReadonlyMap<string, string>;
}

/** What is encoded. */
export interface TipsToEncode {
  tips: readonly ExamTip[];
  /** In reading order. */
  notes: readonly ExamNote[];
  baseUrl: string;
  /** Gives the numbers of the questions that practice asks of a tip. @default the first one of each */
  questionsOf?: QuestionsOf;
}

/** What the last encoding made of the tips that follow one of them. */
export type KnownPieces = WeakMap<ExamTip, EncodedPiece>;

interface EncodedPiece {
  tips: readonly ExamTip[];
  questions: readonly (readonly number[])[];
  words: WordsFile;
  html: HtmlFile;
  /** Name → text of the files. */
  files: readonly (readonly [file: string, text: string])[];
  row: PieceRow;
}

/** A note with its tips. */
type NoteTips = readonly [note: ExamNote, tips: readonly ExamTip[]];

/** The name of the first file, from which the others are found. */
export const NOTES_FILE = 'notes.json';

/**
 * @param content - See {@link TipsToEncode}.
 * @param known - What was encoded before: a piece of the same tips is not encoded again.
 * @returns The files; equal content gives equal files.
 */
export function encodeTips(
  {tips, notes, baseUrl, questionsOf = () => [0]}: TipsToEncode,
  known: KnownPieces = new WeakMap(),
): EncodedTips {
  const byNote = new Map<string, ExamTip[]>(notes.map(({url}) => [url, []]));
  for (const tip of tips) byNote.get(tip.note.url)?.push(tip);
  const noteTips = notes.map((note): NoteTips => [note, byNote.get(note.url) ?? []]);
  const encoded = piecesOf(noteTips).map((piece) => encodePiece(piece, questionsOf, known));
  const files = new Map(encoded.flatMap((piece) => piece.files));
  const pieces = encoded.map(({row}) => row);
  const same = sameTips(noteTips.flatMap(([, itsTips]) => itsTips));
  const notesFile = {version: DATA_VERSION, ...notesOf(noteTips, baseUrl), pieces, same} as const;
  files.set(NOTES_FILE, JSON.stringify(notesFile));
  return {notes: notesFile, words: encoded.map(({words}) => words), html: encoded.map(({html}) => html), files};
}

function encodePiece(piece: readonly NoteTips[], questionsOf: QuestionsOf, known: KnownPieces): EncodedPiece {
  const tips = piece.flatMap(([, itsTips]) => itsTips);
  const [first] = tips;
  const questions = tips.map(questionsOf);
  const last = first && known.get(first);
  if (last && last.row[0] === piece.length && isSame(last.tips, tips) && String(last.questions) === String(questions))
    return last;
  const words = encodeWords(tips, questionsOf);
  const html = encodeHtml(tips);
  const files = [fileOf('words', words), ...(words.rich.length > 0 ? [fileOf('html', html)] : [])] as const;
  const encoded: EncodedPiece = {
    tips,
    questions,
    words,
    html,
    files,
    row: [piece.length, files[0][0], files[1]?.[0] ?? ''],
  };
  if (first) known.set(first, encoded);
  return encoded;
}

function fileOf(name: string, content: object): readonly [file: string, text: string] {
  const text = JSON.stringify(content);
  return [`${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`, text];
}

/**
 * @param one - Tips.
 * @param other - Tips.
 * @returns Whether they are the same objects.
 */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((tip, index) => tip === other[index]);
}

function notesOf(noteTips: readonly NoteTips[], baseUrl: string): Pick<NotesFile, 'tags' | 'notes'> {
  const tags = new Map<string, number>();
  const notes = noteTips.map(([{title, url, path, slug, cards}, [first, ...others]]): NotesFile['notes'][number] => {
    const own = (first?.tags ?? []).map((tag) => tags.get(tag) ?? tags.set(tag, tags.size).size - 1);
    const name = slug === derivedSlug(url, baseUrl) ? null : slug;
    return [title, url, path, name, own, first ? others.length + 1 : 0, cards];
  });
  return {tags: [...tags.keys()], notes};
}

/** Notes go together until they have tips enough. */
function piecesOf(noteTips: readonly NoteTips[]): NoteTips[][] {
  const pieces: NoteTips[][] = [];
  let room = 0;
  for (const entry of noteTips) {
    if (room <= 0) {
      pieces.push([]);
      room = TIPS_PER_PIECE;
    }
    pieces.at(-1)?.push(entry);
    room -= entry[1].length;
  }
  return pieces;
}
