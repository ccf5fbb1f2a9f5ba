// A static host, which notes what it sends.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};
const TEXT = /\.(html|js|css|json|txt|svg)$/;

/**
 * Serves a folder, text compressed.
 *
 * @param {string} folder - A built site, or an index by itself.
 * @returns Its address, what was sent since the last question, and a way to stop.
 */
export async function serve(folder) {
  const sent = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    const places = [name, `${name}.html`, path.join(name, 'index.html')].map((place) => path.join(folder, place));
    const file = places.find((place) => existsSync(place) && statSync(place).isFile());
    if (!file && name === '')
      return response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><html lang="en">');
    if (!file) return response.writeHead(404).end();
    const isText = TEXT.test(file);
    const body = isText ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.push({name: path.basename(file), bytes: body.length});
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return response.writeHead(200, {'content-type': type, ...(isText && {'content-encoding': 'gzip'})}).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${server.address().port}/`, take: () => sent.splice(0), close: () => server.close()};
}
