/** Pages at the addresses that the tips of a note had before the index showed them. */
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {ExamNote} from '../model.js';

/** What such a page has to know of the site. */
export interface RedirectSite {
  /** The folder of the build. */
  outDir: string;
  /** The plugin's place below the base URL. */
  routeBasePath: string;
  trailingSlash: boolean | undefined;
  /** The site's origin. */
  url: string;
  /** BCP 47. */
  language: string;
  /** Makes the page's title of a note's. */
  titleOf: (note: string) => string;
}

const OWN_PAGES = new Set(['cheat-sheet', 'practice', 'document']);

/**
 * Writes a page for each note that leads to the index with the tips of that note alone, on any host and without a script.
 *
 * @param notes - The notes with tips.
 * @param site - See {@link RedirectSite}.
 */
export async function writeOldAddresses(notes: readonly ExamNote[], site: RedirectSite): Promise<void> {
  for (const note of notes) {
    // A note of that name had no page here: the plugin's own pages stand at these addresses.
    if (OWN_PAGES.has(note.slug)) continue;
    const file = path.join(site.outDir, ...site.routeBasePath.split('/'), fileOf(note.slug, site.trailingSlash));
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, redirectHtml(note, site));
  }
}

/** Hosts decode an address before they look for its file, as the docs plugin's own pages have it. */
function fileOf(slug: string, trailingSlash: boolean | undefined): string {
  const parts = slug.split('/').map(decode);
  return trailingSlash === false ? `${path.join(...parts)}.html` : path.join(...parts, 'index.html');
}

function decode(part: string): string {
  try {
    const decoded = decodeURIComponent(part);
    return /[/\\\0]/.test(decoded) || decoded === '.' || decoded === '..' ? part : decoded;
  } catch {
    return part;
  }
}

function redirectHtml({title, page}: ExamNote, {url, language, titleOf}: RedirectSite): string {
  const name = escapeHtml(titleOf(title));
  const target = escapeHtml(page);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${escapeHtml(url)}${target}">
</head>
<body>
<p><a href="${target}">${name}</a></p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
