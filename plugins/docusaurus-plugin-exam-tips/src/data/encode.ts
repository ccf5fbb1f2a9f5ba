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

/** A note with its tips. */
type NoteTips = readonly [note: ExamNote, tips: readonly ExamTip[]];

/** The name of the first file, from which the others are found. */
export const NOTES_FILE = 'notes.json';

/**
 * @param content - See {@link TipsToEncode}.
 * @returns The files; equal content gives equal files.
 */
export function encodeTips({tips, notes, baseUrl, questionsOf = () => [0]}: TipsToEncode): EncodedTips {
  const byNote = new Map<string, ExamTip[]>(notes.map(({url}) => [url, []]));
  for (const tip of tips) byNote.get(tip.note.url)?.push(tip);
  const noteTips = notes.map((note): NoteTips => [note, byNote.get(note.url) ?? []]);
  const files = new Map<string, string>();
  const add = (name: string, content: object) => {
    const text = JSON.stringify(content);
    const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
    files.set(file, text);
    return file;
  };
  const words: WordsFile[] = [];
  const html: HtmlFile[] = [];
  const pieces = piecesOf(noteTips).map((piece): PieceRow => {
    const held = piece.flatMap(([, itsTips]) => itsTips);
    const itsWords = encodeWords(held, questionsOf);
    const itsHtml = encodeHtml(held);
    words.push(itsWords);
    html.push(itsHtml);
    return [piece.length, add('words', itsWords), itsWords.rich.length > 0 ? add('html', itsHtml) : ''];
  });
  const same = sameTips(noteTips.flatMap(([, itsTips]) => itsTips));
  const notesFile = {version: DATA_VERSION, ...notesOf(noteTips, baseUrl), pieces, same} as const;
  files.set(NOTES_FILE, JSON.stringify(notesFile));
  return {notes: notesFile, words, html, files};
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
