import type {DevelopmentIndex} from './development-index.js';
import {NOW_FILE} from './now-file.js';

/** As much of the bundler's development server as is used. */
interface Server {
  app?: {get(path: string, handler: (request: unknown, response: Response) => void): void};
}

interface Response {
  json(body: unknown): void;
}

/**
 * @param index - The index of the notes as they are.
 * @param publicPath - Where the index stands.
 * @param folders - Where its files are, the first that has one serves it.
 * @returns What the bundler's development server must be told.
 */
export function developmentServer(index: DevelopmentIndex, publicPath: string, folders: readonly string[]): object {
  return {
    static: folders.map((directory) => ({directory, publicPath, watch: false})),
    // Docusaurus has such a function as well: both are called, and their lists become one.
    setupMiddlewares: (_middlewares: unknown, {app}: Server) => {
      app?.get(`${publicPath}${NOW_FILE}`, (_request, response) => {
        index.refresh().then((key) => response.json({key: key ?? null}));
      });
      return [];
    },
  };
}
