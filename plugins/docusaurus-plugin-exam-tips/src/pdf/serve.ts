import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';

/** A site that is being served. */
export interface ServedSite {
  /** `http://127.0.0.1:40123` */
  origin: string;
  close(): void;
}

/** Browsers guess the rest. */
const TYPES: {[extension: string]: string} = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a built site to this machine alone.
 *
 * @param directory - The folder of the build.
 * @param baseUrl - Where the site expects to stand: `/`, `/notes/`.
 * @returns Its address, and how to stop.
 */
export async function serveSite(directory: string, baseUrl: string): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? '/', directory, baseUrl);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    response.writeHead(200, type ? {'content-type': type} : {});
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {origin: `http://127.0.0.1:${port}`, close: () => void server.close()};
}

/** Addresses have no endings: `/exam-tips` is `exam-tips.html` or `exam-tips/index.html`. */
function fileOf(url: string, directory: string, baseUrl: string): string | undefined {
  const pathname = decode(new URL(url, 'http://localhost').pathname);
  if (pathname === undefined || !pathname.startsWith(baseUrl)) return undefined;
  const name = path.join(directory, pathname.slice(baseUrl.length));
  return [name, `${name}.html`, path.join(name, 'index.html')].find(
    (file) => file.startsWith(directory) && existsSync(file) && statSync(file).isFile(),
  );
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
