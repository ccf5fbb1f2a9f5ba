import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A running server of static files. */
export interface Server {
  origin: string;
  /** Path and bytes, as sent, of every file since the last call. */
  takeLog(): {file: string; bytes: number}[];
  close(): Promise<void>;
}

/**
 * Serves a folder as a static host does: text compressed, the rest as it is.
 *
 * @param folder - The folder.
 * @param baseUrl - The path below which it stands.
 * @returns The running server.
 */
export async function serve(folder: string, baseUrl: string): Promise<Server> {
  let log: {file: string; bytes: number}[] = [];
  const server = createServer(async ({url = ''}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const file = decodeURIComponent(pathname.slice(baseUrl.length)).replace(/\/$/, '') || 'index';
    const candidates = path.extname(file) ? [file] : [`${file}.html`, `${file}/index.html`];
    const name = candidates.find((candidate) => existsSync(path.join(folder, candidate))) ?? file;
    const content = await readFile(path.join(folder, name)).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    const type = TYPES[path.extname(name)] ?? (name.endsWith('.txt') ? 'text/plain' : 'application/octet-stream');
    const isText = type !== 'application/octet-stream';
    const body = isText ? gzipSync(content) : content;
    log.push({file: name, bytes: body.length});
    return response
      .writeHead(200, {'content-type': `${type}; charset=utf-8`, ...(isText && {'content-encoding': 'gzip'})})
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeLog: () => {
      const taken = log;
      log = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
