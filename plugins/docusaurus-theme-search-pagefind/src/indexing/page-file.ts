import {readFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * Reads the built page of an address, however the site's `trailingSlash` laid it out.
 *
 * @param outDir - The folder of the built site (of this locale).
 * @param baseUrl - The site's base URL (of this locale).
 * @param permalink - The page's address, with the base URL.
 * @returns Its HTML, or `undefined` where there is no such page.
 */
export async function readPage(outDir: string, baseUrl: string, permalink: string): Promise<string | undefined> {
  for (const file of pageFiles(baseUrl, permalink)) {
    const html = await readFile(path.join(outDir, file), 'utf8').catch(() => undefined);
    if (html !== undefined) return html;
  }
  return undefined;
}

/**
 * @param baseUrl - The site's base URL.
 * @param permalink - A page's address.
 * @returns The files that may hold the page, relative to the built site.
 */
export function pageFiles(baseUrl: string, permalink: string): string[] {
  const inSite = permalink.startsWith(baseUrl) ? permalink.slice(baseUrl.length) : permalink;
  const route = decode(inSite).replace(/^\/|\/$/g, '');
  return route === '' ? ['index.html'] : [`${route}/index.html`, `${route}.html`];
}

function decode(route: string): string {
  try {
    return decodeURI(route);
  } catch {
    return route;
  }
}
