/** Notes → records for a search engine, in the shape that DocSearch's crawler writes. */
import {createHash} from 'node:crypto';
import type {NoteRecord, SectionRecord} from '../indexing/note-record.js';

/** The headings above a record: `lvl0` the site, `lvl1` the note, then those of the note. */
export type Hierarchy = Record<`lvl${0 | 1 | 2 | 3 | 4 | 5 | 6}`, string | null>;

/** A record. */
export interface SearchRecord {
  /** The same as long as the note's address, the heading's or tip's id and the kind are. */
  objectID: string;
  url: string;
  url_without_anchor: string;
  anchor: string | null;
  /** DocSearch's: the level of the heading that it is, or `content`. */
  type: 'lvl1' | 'lvl2' | 'lvl3' | 'lvl4' | 'lvl5' | 'lvl6' | 'content';
  /** Ours, to filter by. */
  kind: 'note' | 'heading' | 'text' | 'tip';
  hierarchy: Hierarchy;
  content: string | null;
  /** An exam tip's. */
  label?: string;
  tags: string[];
  aliases: string[];
  language: string;
  /** Docusaurus's contextual search asks for it. */
  docusaurus_tag: string;
  weight: {pageRank: number; level: number; position: number};
}

/** The site that the notes are of. */
export interface RecordSite {
  title: string;
  /** With the protocol, without the base URL. */
  url: string;
  language: string;
}

type Place = Pick<SearchRecord, 'kind' | 'type' | 'content' | 'label'> & {id?: string; part?: number};

/** Engines refuse records of more than some kilobytes, and rank long ones badly. */
const MAX_CONTENT = 2000;
const LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * @param notes - The notes.
 * @param site - Their site.
 * @returns A record for each note, heading, piece of text and exam tip, in the order of the notes.
 */
export function searchRecords(notes: readonly NoteRecord[], site: RecordSite): SearchRecord[] {
  return notes.flatMap((note) => noteRecords(note, site));
}

function noteRecords(note: NoteRecord, site: RecordSite): SearchRecord[] {
  const records: SearchRecord[] = [];
  const headings: (string | null)[] = [site.title, note.title];
  const add = (place: Place) => records.push(record(note, site, headings, place, records.length));
  add({kind: 'note', type: 'lvl1', content: null});
  for (const section of note.sections) {
    const id = section.heading?.id;
    if (section.heading) {
      const level = levelOf(section.heading);
      headings.splice(level, headings.length, ...Array(Math.max(0, level - headings.length)).fill(null));
      headings[level] = section.heading.text;
      add({kind: 'heading', type: `lvl${level}`, content: null, id});
    }
    for (const [part, content] of pieces(section.text).entries())
      add({kind: 'text', type: 'content', content, id, part});
    for (const {id: tip, label, text} of section.tips)
      add({kind: 'tip', type: 'content', content: text, label, id: tip});
  }
  return records;
}

function record(
  {url: path, tags, aliases, searchTag}: NoteRecord,
  site: RecordSite,
  headings: readonly (string | null)[],
  {id, part = 0, ...own}: Place,
  position: number,
): SearchRecord {
  const url = `${site.url.replace(/\/$/, '')}${path}`;
  const level = own.type === 'content' ? 0 : 100 - 10 * Number(own.type.slice(-1));
  return {
    objectID: createHash('sha256').update([path, id, own.kind, part].join('\n')).digest('hex').slice(0, 32),
    url: id === undefined ? url : `${url}#${encodeURIComponent(id)}`,
    url_without_anchor: url,
    anchor: id ?? null,
    ...own,
    hierarchy: Object.fromEntries(LEVELS.map((at) => [`lvl${at}`, headings[at] ?? null])) as Hierarchy,
    tags,
    aliases,
    language: site.language,
    docusaurus_tag: searchTag,
    weight: {pageRank: 0, level, position},
  };
}

/** An H1 within a note stands below its title. */
function levelOf({depth}: NonNullable<SectionRecord['heading']>): 2 | 3 | 4 | 5 | 6 {
  return Math.max(2, depth) as 2 | 3 | 4 | 5 | 6;
}

/** Cuts at spaces; a word that is longer than a piece is one. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > MAX_CONTENT) {
    const space = rest.lastIndexOf(' ', MAX_CONTENT);
    const end = space > 0 ? space : rest.indexOf(' ', MAX_CONTENT);
    if (end < 0) break;
    found.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return rest === '' ? found : [...found, rest];
}
