/** A port that nobody listens on. */
import {createServer} from 'node:net';
import {Failure} from './failure.js';

/** How many ports are tried. */
const MAX_TRIES = 50;

/**
 * @param first - The first that is tried.
 * @returns It, or the next that is free.
 * @throws Failure where none is.
 */
export async function freePort(first: number): Promise<number> {
  const last = Math.min(first + MAX_TRIES - 1, 65_535);
  for (let port = first; port <= last; port++) {
    const error = await tryPort(port);
    if (error === undefined) return port;
    if (error.code === 'EACCES')
      throw new Failure(`You may not listen on port ${port}: name one above 1023 with --port.`);
  }
  throw new Failure(`The ports ${first} to ${last} are all in use: name another with --port.`);
}

function tryPort(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({port, host: 'localhost', exclusive: true}, () => server.close(() => resolve(undefined)));
  });
}
