/** A static server for a built site. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {type SiteName, siteFolder} from '../site/built-site.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @param file - A file's name.
 * @returns Its media type.
 */
export function typeOf(file: string): string {
  const ending = path.extname(file);
  return TYPES[ending === '' ? '.html' : ending] ?? 'application/octet-stream';
}

/** A host has a file for no name that encodes nothing. */
function decodedPath(url: string): string {
  const {pathname} = new URL(url, 'http://x');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/404.html';
  }
}

/** A site that is being served. */
export interface ServedSite {
  url: string;
  close(): void;
}

/**
 * Serves a built site as a static host would: clean addresses, the page 404.html for the rest.
 *
 * @param site - Its name, or another folder; absolute.
 * @param headers - What the host sends with everything.
 * @returns The site's address and a way to stop.
 */
export async function serve(site: SiteName | `/${string}`, headers: Record<string, string> = {}): Promise<ServedSite> {
  const folder = path.isAbsolute(site) ? site : siteFolder(site as SiteName);
  const server: Server = createServer((request, response) => {
    const name = decodedPath(request.url ?? '/');
    const file = [name, `${name}.html`, `${name}/index.html`]
      .map((candidate) => path.join(folder, candidate))
      .find((candidate) => candidate.startsWith(folder) && existsSync(candidate) && statSync(candidate).isFile());
    response.writeHead(file ? 200 : 404, {
      ...headers,
      'content-type': typeOf(file ?? '404.html'),
    });
    response.end(readFileSync(file ?? path.join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}`, close: () => void server.close()};
}
