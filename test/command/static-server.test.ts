/** `cribsheet serve`: any name of a file, and page 404. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {staticServer} from '../../plugins/cribsheet/src/static-server.js';

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cribsheet-'));
  const files = {
    '404.html': 'Nothing here',
    'index.html': 'Home',
    'a b/index.html': 'A b',
    '100% [x] ü.txt': 'odd',
    'c.html': 'C',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
});

afterEach(() => {
  server?.close();
  rmSync(folder, {recursive: true});
});

async function get(url: string, baseUrl = '/') {
  const running = staticServer(folder, baseUrl);
  server = running;
  await new Promise<void>((resolve) => running.listen(0, 'localhost', resolve));
  const response = await fetch(`http://localhost:${(running.address() as AddressInfo).port}${url}`);
  return [response.status, await response.text()];
}

it.each([
  ['/', '/', 200, 'Home'],
  ['/a%20b/', '/', 200, 'A b'],
  [`/${encodeURIComponent('100% [x] ü.txt')}`, '/', 200, 'odd'],
  ['/c', '/', 200, 'C'],
  ['/none', '/', 404, 'Nothing here'],
  ['/notes/c', '/notes/', 200, 'C'],
  ['/notes', '/notes/', 200, 'Home'],
  ['/c', '/notes/', 404, 'Nothing here'],
  ['/..%2f..%2fetc%2fpasswd', '/', 404, 'Nothing here'],
])('should answer %s of a site at %s with %i', async (url, baseUrl, status, text) => {
  expect(await get(url, baseUrl)).toEqual([status, text]);
});
