import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {close, createIndex, type PagefindIndex} from 'pagefind';
import {minify} from 'terser';
import {WORD_SYMBOLS} from '../words.js';
import {withFragmentNames} from './fragment-names.js';
import {type ShownNote, shownNote, withShownText} from './fragments.js';
import type {NoteRecord} from './note-record.js';
import {type PartWeights, pagefindPage} from './pagefind-page.js';
import {type IndexFile, suggestionsFile, wordFiles} from './vocabulary.js';

/**
 * One language for all notes: Pagefind's stemmers cut words to roots, and then a half-typed word (`visibili`) and a word
 * as written (`5xx`) are no longer found by how they begin.
 */
const LANGUAGE = 'unknown';
/** What the browser asks for. Pagefind writes user interfaces and a worker as well, which ours replaces. */
const USED_FILES = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_\w+)$/;
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Writes the search index of a site. The same notes give the same files.
 *
 * @param notes - The notes, in an order that is always the same.
 * @param weights - What their parts count.
 * @param folder - Where to; whatever stood there is gone.
 * @returns How many files and bytes.
 * @throws Error with Pagefind's own words where it fails.
 */
export async function writeIndex(
  notes: readonly NoteRecord[],
  weights: PartWeights,
  folder: string,
): Promise<{files: number; bytes: number}> {
  const pages: (ShownNote & {html: string})[] = [];
  const words = wordFiles(readPages());
  const files = [...(await pagefindFiles(pages)), ...words, suggestionsFile(notes)];
  const script = files.find((file) => file.path === 'pagefind.js');
  if (script) script.content = await minified(Buffer.from(script.content).toString());
  await rm(folder, {recursive: true, force: true});
  for (const name of new Set(files.map((file) => path.dirname(file.path)))) {
    await mkdir(path.join(folder, name), {recursive: true});
  }
  let bytes = 0;
  for (const {path: file, content} of files) {
    bytes += Buffer.byteLength(content);
    await writeFile(path.join(folder, file), content);
  }
  return {files: files.length, bytes};

  /** The words of one note at a time: those of all would take more memory than all else. */
  function* readPages(): Generator<readonly string[]> {
    for (const note of notes) {
      const page = pagefindPage(note, weights);
      pages.push({...shownNote(note, page.shown), html: page.html});
      yield page.words;
    }
  }
}

async function pagefindFiles(pages: readonly (ShownNote & {html: string})[]): Promise<IndexFile[]> {
  const restore = setChunkSize(pages.reduce((sum, {html}) => sum + html.length, 0));
  try {
    const {index, errors} = await createIndex({forceLanguage: LANGUAGE, includeCharacters: WORD_SYMBOLS});
    if (!index) throw new Error(`Pagefind cannot start: ${errors.join('; ')}`);
    // One after the other: Pagefind numbers the pages as they come.
    for (const {note, html} of pages) await addPage(index, {url: note.url, content: html});
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write its index: ${written.errors.join('; ')}`);
    const used = written.files.filter((file) => USED_FILES.test(file.path));
    return withFragmentNames(withShownText(used, new Map(pages.map((page) => [page.note.url, page])))).sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
  } finally {
    restore();
    await close();
  }
}

/**
 * A third of Pagefind's script is names. Its search is loaded on the way to the first result. To look for shorter code
 * would take three times as long, for 2 % of the bytes.
 */
async function minified(script: string): Promise<string> {
  return (await minify(script, {module: true, compress: false})).code ?? script;
}

async function addPage(index: PagefindIndex, page: {url: string; content: string}): Promise<void> {
  const {errors} = await index.addHTMLFile(page);
  if (errors.length > 0) throw new Error(`Pagefind cannot index ${page.url}: ${errors.join('; ')}`);
}

/**
 * A query fetches the list of chunks and two or three chunks: small ones make a long list. With √(1.25 × entries) in a chunk
 * the sum is less than with twice as many, on 1,000 notes and on 10,000 (test/bench/search.mjs); an entry is a word on a
 * page, six characters or so.
 */
function setChunkSize(characters: number): () => void {
  const before = process.env[CHUNK_SIZE_VARIABLE];
  process.env[CHUNK_SIZE_VARIABLE] = String(Math.max(1000, Math.round(Math.sqrt((1.25 * characters) / 3))));
  return () => {
    if (before === undefined) delete process.env[CHUNK_SIZE_VARIABLE];
    else process.env[CHUNK_SIZE_VARIABLE] = before;
  };
}
