/** Pagefind's files of the notes: what the browser shows of a result. */
import {gunzipSync, gzipSync} from 'node:zlib';
import type {NoteRecord} from './note-record.js';
import type {IndexFile} from './vocabulary.js';

/** A note, and what is shown of its words: as one text, a vault has millions of them. */
export interface ShownNote {
  note: NoteRecord;
  /** As Pagefind's script cuts it. */
  shown: string;
  /** How many words that is. */
  count: number;
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: {text: string}[];
}

/** Pagefind's mark of its own files. */
const SIGNATURE = 'pagefind_dcd';
/** Where Pagefind's script cuts a note's text into words, if there is one; else it cuts at spaces. */
const BOUNDARY = '\u200B';

/**
 * @param note - A note.
 * @param words - What is shown of each of its words.
 * @returns The note with its words as one text.
 */
export function shownNote(note: NoteRecord, words: readonly string[]): ShownNote {
  return {
    note,
    shown: words.map((word) => word.replaceAll(BOUNDARY, '') + BOUNDARY).join(''),
    count: words.length,
  };
}

/**
 * Puts the notes' own text where Pagefind has the words that it indexed.
 *
 * @param files - Pagefind's.
 * @param notes - The notes, by address.
 * @returns The files.
 * @throws Error where Pagefind counts a note's words otherwise than we do: its places would be those of other words.
 */
export function withShownText(files: readonly IndexFile[], notes: ReadonlyMap<string, ShownNote>): IndexFile[] {
  return files.map((file) => {
    if (!file.path.endsWith('.pf_fragment')) return file;
    const text = gunzipSync(Buffer.from(file.content)).toString();
    const fragment: Fragment = JSON.parse(text.slice(SIGNATURE.length));
    const known = notes.get(fragment.filters.note?.[0] ?? '');
    if (!known) throw new Error(`Pagefind has a page that is no note: ${fragment.url}`);
    const rewritten = JSON.stringify(shownFragment(fragment, known));
    return {...file, content: gzipSync(SIGNATURE + rewritten)};
  });
}

function shownFragment(fragment: Fragment, {note, shown, count}: ShownNote): Fragment {
  const counted = fragment.content === '' ? 0 : fragment.content.split(' ').length;
  if (counted !== count) {
    throw new Error(`Pagefind counts ${counted} words in ${note.url}, which has ${count}.`);
  }
  const {title, aliases, tags} = note;
  return {
    ...fragment,
    content: shown,
    meta: {title, aliases: aliases.join(' · '), tags: tags.join(' · ')},
    // Their titles say the same.
    anchors: fragment.anchors.map((anchor) => ({...anchor, text: ''})),
  };
}
