import {derivedSlug} from '../../data/derived.js';
import type {NotesFile} from '../../data/format.js';
import type {ExamNote} from '../../model.js';
import {fold} from '../fold.js';

/** A note, and where its tips are. */
export interface DecodedNote extends ExamNote {
  /** What its tips are tagged with. */
  tags: readonly string[];
  foldedTags: readonly string[];
  /** The number of its first tip among all. */
  firstTip: number;
  /** The piece that holds its tips. */
  piece: number;
}

/** Where the addresses begin. */
export interface DataAddresses {
  baseUrl: string;
  /** The address of the index. */
  index: string;
}

/**
 * @param file - The notes.
 * @param addresses - See {@link DataAddresses}.
 * @returns The notes in reading order.
 */
export function decodeNotes(file: NotesFile, {baseUrl, index}: DataAddresses): DecodedNote[] {
  const foldedTags = file.tags.map(fold);
  const pieces = file.pieces.flatMap(([notes], piece) => Array.from({length: notes}, () => piece));
  let next = 0;
  return file.notes.map(([title, url, path, name, tags, count, cards], number) => {
    const firstTip = next;
    next += count;
    const slug = name ?? derivedSlug(url, baseUrl);
    const page = `${index}?note=${encodeURIComponent(slug)}`;
    return {
      ...{title, url, path, slug, page, count, cards, firstTip},
      piece: pieces[number] ?? 0,
      tags: tags.map((tag) => file.tags[tag] ?? ''),
      foldedTags: tags.map((tag) => foldedTags[tag] ?? ''),
    };
  });
}
