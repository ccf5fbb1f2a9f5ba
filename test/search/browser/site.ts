import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {indexSite} from '../../../plugins/docusaurus-theme-search-pagefind/src/indexing/index-site';
import type {NoteSource} from '../../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';
import {writeIndex} from '../../../plugins/docusaurus-theme-search-pagefind/src/indexing/write-index';
import {bundle} from './bundle';

export const BASE_URL = '/base/';
export const WEIGHTS = {heading: 5, tip: 2};

/** A note of the test site. */
export interface TestNote {
  slug: string;
  title: string;
  aliases?: string[];
  tags?: string[];
  /** The HTML of the note, without its title. */
  body: string;
}

/**
 * Writes a small site of notes with the search box on every page, a search page, and the index.
 *
 * @param folder - Where to.
 * @param notes - The notes.
 */
export async function writeSite(folder: string, notes: readonly TestNote[]): Promise<void> {
  await mkdir(folder, {recursive: true});
  await bundle(path.join(folder, 'assets'), BASE_URL);
  await writeFile(path.join(folder, 'index.html'), page('Home', '<p>Welcome.</p>'));
  await writeFile(path.join(folder, 'search.html'), page('Search', '<div id="page"></div>'));
  for (const note of notes) {
    const html = page(note.title, notePage(note));
    await writeFile(path.join(folder, `${note.slug}.html`), html);
  }
  await indexSite(
    notes.map(sourceOf),
    {outDir: folder, baseUrl: BASE_URL, siteNoIndex: false, weights: WEIGHTS},
    writeIndex,
  );
}

function sourceOf({slug, title, aliases = [], tags = []}: TestNote): NoteSource {
  return {
    source: `@site/${slug}.md`,
    permalink: `${BASE_URL}${slug}`,
    title,
    aliases,
    tags,
    searchTag: 'docs-default-current',
  };
}

function notePage({title, body}: TestNote): string {
  return `<div class="theme-doc-markdown markdown"><header><h1>${title}</h1></header>${body}</div>`;
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="${BASE_URL}assets/main.css"><link rel="icon" href="data:,"></head>
<body><nav><a href="/elsewhere">Menu of notes</a><div id="bar"></div></nav><div>${content}</div>
<footer style="min-height: 8rem">Footer</footer>
<script src="${BASE_URL}assets/main.js"></script></body></html>`;
}
