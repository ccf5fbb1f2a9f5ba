/** While the development server runs: tells the browsers which content has changed. No bundler takes part in it. */
import type {IncomingMessage, ServerResponse} from 'node:http';

/** The application of the development server, as far as it is needed here. */
interface Application {
  get(url: string, handler: (request: IncomingMessage, response: ServerResponse) => void): void;
}

/** The development server. */
export interface DevServer {
  app?: Application;
}

/** The files of content that were written anew, as a browser is told of them. */
export interface ContentChange {
  files: string[];
}

/** `no-transform`: the development server's compression would hold every message back. */
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/** The browsers that look at a vault. */
export class ChangeEvents {
  private readonly open = new Set<ServerResponse>();

  /**
   * @param url - Where browsers listen; with the base URL.
   */
  constructor(readonly url: string) {}

  /**
   * @param server - The development server, once it listens.
   */
  attach({app}: DevServer): void {
    app?.get(this.url, (request, response) => {
      response.writeHead(200, HEADERS);
      response.write(': listening\n\n');
      this.open.add(response);
      request.on('close', () => this.open.delete(response));
    });
  }

  /**
   * @param change - What has changed.
   */
  send(change: ContentChange): void {
    for (const response of this.open) response.write(`data: ${JSON.stringify(change)}\n\n`);
  }
}
