/** `docusaurus search:records`. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {AllContent, LoadContext} from '@docusaurus/types';
import {addressOf} from '../address.js';
import {readNotes} from '../indexing/index-site.js';
import {noteSources, searchTrees} from '../indexing/note-sources.js';
import {type SearchRecord, searchRecords} from './search-records.js';
import {typesenseRecord} from './typesense.js';

/** The options of the command, as typed. */
export interface RecordsArguments {
  /** `algolia`, which DocSearch's is, or `typesense`. */
  format: string;
  /** Where the records go; `-` is the standard output. */
  out: string;
}

/** How many were written. */
export interface WrittenRecords {
  records: number;
  notes: number;
  /** Pages that are not built, or ask not to be indexed. */
  missing: number;
}

const FORMATS: Readonly<Record<string, (record: SearchRecord) => object>> = {
  algolia: (record) => record,
  typesense: typesenseRecord,
};

/**
 * Writes the notes of a site as records for a search engine, one line of JSON each.
 *
 * @param typed - The options.
 * @param context - Docusaurus's.
 * @param loadContent - Loads what the site's plugins load.
 * @returns How many.
 * @throws Error that says what to do where an option is wrong, or no note can be read.
 */
export async function recordsCommand(
  {format, out}: RecordsArguments,
  {siteConfig, i18n, outDir, baseUrl}: LoadContext,
  loadContent: () => Promise<AllContent>,
): Promise<WrittenRecords> {
  const shape = FORMATS[format];
  if (!shape) throw new Error(`--format is ${Object.keys(FORMATS).join(' or ')}, not "${format}".`);
  const allContent = await loadContent();
  const style = {baseUrl, trailingSlash: siteConfig.trailingSlash};
  const sources = noteSources(allContent).map((note) => ({...note, permalink: addressOf(note.permalink, style)}));
  const searchTree = searchTrees(allContent);
  const notes = await readNotes(sources, {outDir, baseUrl, siteNoIndex: siteConfig.noIndex, searchTree});
  if (notes.length === 0 && sources.length > 0) {
    throw new Error(`None of ${sources.length} pages is in "${outDir}": run "docusaurus build" first.`);
  }
  const site = {title: siteConfig.title, url: siteConfig.url, language: i18n.currentLocale};
  const records = searchRecords(notes, site);
  const lines = records.map((record) => `${JSON.stringify(shape(record))}\n`).join('');
  if (out === '-') process.stdout.write(lines);
  else await writeFile(path.resolve(out), lines);
  return {records: records.length, notes: notes.length, missing: sources.length - notes.length};
}
