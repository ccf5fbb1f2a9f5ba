/** Serves a site that was built, whatever its files are called, as a good host does: what is not there is its page 404. */
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import {Failure} from './failure.js';

/**
 * @param folder - The built site; absolute.
 * @param baseUrl - Where it stands; begins and ends with `/`.
 * @returns The server, which does not listen yet.
 * @throws Failure where there is no site.
 */
export function staticServer(folder: string, baseUrl: string): Server {
  const page = path.join(folder, '404.html');
  if (!existsSync(page)) throw new Failure(`There is no built site in ${folder}: build one with "cribsheet build".`);
  const notFound = readFileSync(page);
  const files = sirv(folder, {dev: true, dotfiles: true});
  return createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => void response.writeHead(404, {'content-type': 'text/html; charset=utf-8'}).end(notFound);
    if (url === baseUrl.slice(0, -1)) return response.writeHead(302, {location: baseUrl}).end();
    if (!url.startsWith(baseUrl)) return missing();
    request.url = url.slice(baseUrl.length - 1);
    return files(request, response, missing);
  });
}
