/**
 * Files as the development server sends them. The one that bundlers bring measures a file and then reads it: one that was put
 * in its place between the two is cut off, or its answer never ends.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';

/** What is asked for, as the server's framework (Express) says it. */
interface Request {
  method: string;
  /** Below the address at which the folder stands; encoded. */
  path: string;
}

/** The answer. */
interface Response {
  type(name: string): Response;
  send(content: Buffer): void;
}

/** The development server, as far as it is needed here. */
interface Server {
  app?: {use(url: string, handler: (request: Request, response: Response, next: () => void) => void): void};
}

/** A folder of files that change while the server runs. */
export interface ServedFolder {
  /** Absolute. */
  directory: string;
  /** Where it stands; with the base URL. */
  publicPath: string;
}

/**
 * @param folders - What is served.
 * @returns The `devServer` of a bundler's configuration, which sends each file as it is at one moment. What is not there is left to
 *   others.
 */
export function serveWhole(folders: readonly ServedFolder[]): object {
  return {
    // Docusaurus has such a function as well: both are called, and their lists become one.
    setupMiddlewares(_middlewares: unknown, {app}: Server) {
      for (const {directory, publicPath} of folders) app?.use(publicPath, fileIn(directory));
      return [];
    },
  };
}

function fileIn(directory: string) {
  return (request: Request, response: Response, next: () => void) => {
    const file = pathIn(directory, request.path);
    if (file === undefined || !/^(?:GET|HEAD)$/.test(request.method)) return next();
    readFile(file).then(
      (content) => response.type(path.extname(file)).send(content),
      () => next(),
    );
  };
}

/** Nothing beside the folder. */
function pathIn(directory: string, address: string): string | undefined {
  try {
    const file = path.join(directory, decodeURIComponent(address));
    return file.startsWith(directory + path.sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}
