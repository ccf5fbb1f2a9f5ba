import {type DocumentNote, foldersOf} from '../client/document/folders.js';
import type {ExamTip} from '../model.js';
import {noteSlugs} from '../note-slugs.js';

/** A sheet to print. */
export interface PrintedSheet {
  /** Its file, below the folder of all: `cheat-sheet.pdf`, `compute/ec2.pdf`. */
  file: string;
  /** The path of its note in the vault; absent on the sheet of all. */
  note?: string;
  /** A folder that is printed as one document, instead of a sheet; empty for the whole vault. */
  folder?: string;
}

/** The sheet of all exam tips. No note's page has that name. */
export const SHEET_OF_ALL = 'cheat-sheet.pdf';

/**
 * @param tips - What exam-tips.json of the built site lists.
 * @param baseUrl - The site's.
 * @returns One sheet for all, and one for each note with tips, in reading order.
 */
export function allSheets(tips: readonly ExamTip[], baseUrl: string): PrintedSheet[] {
  const notes = new Map(tips.map(({note}) => [note.url, note]));
  const slugs = noteSlugs(Array.from(notes.keys()), baseUrl);
  const ofNotes = Array.from(notes.values(), ({url, path}) => ({file: `${slugs.get(url)}.pdf`, note: path}));
  return tips.length === 0 ? [] : [{file: SHEET_OF_ALL}, ...ofNotes];
}

/**
 * @param tips - What exam-tips.json of the built site lists.
 * @param baseUrl - The site's.
 * @param names - Titles, addresses or paths of notes.
 * @returns A sheet for each of them.
 * @throws Error that names a note without tips.
 */
export function sheetsOfNotes(tips: readonly ExamTip[], baseUrl: string, names: readonly string[]): PrintedSheet[] {
  const sheets = allSheets(tips, baseUrl);
  return names.map((name) => {
    const asked = plain(name);
    const tip = tips.find(({note: {title, url, path}}) => [title, url, path].some((known) => plain(known) === asked));
    const sheet = sheets.find(({note}) => note !== undefined && note === tip?.note.path);
    if (!sheet) throw new Error(`--note "${name}": no published note of that title, address or path has exam tips.`);
    return sheet;
  });
}

/**
 * @param notes - All notes of the site.
 * @param names - Folders as typed: `Compute`, `Compute/Old/`; `.` for the whole vault.
 * @returns A document for each of them: `documents/compute.pdf`, `documents/vault.pdf`.
 * @throws Error that names a folder without notes.
 */
export function documentsOf(notes: readonly DocumentNote[], names: readonly string[]): PrintedSheet[] {
  return names.map((name) => {
    const asked = name.replace(/^\.?\/|\/$/g, '');
    const folder = foldersOf(notes).find(({path}) => path.toLowerCase() === (asked === '.' ? '' : asked.toLowerCase()));
    if (!folder || folder.count === 0)
      throw new Error(`--folder "${name}": no folder of that name has published notes.`);
    const file = folder.path === '' ? 'vault' : folder.path.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, '-');
    return {file: `documents/${file}.pdf`, folder: folder.path};
  });
}

/** Addresses and paths are known without their endings too. */
function plain(name: string): string {
  return name.toLowerCase().replace(/(?:\/|\.md)$/, '');
}
