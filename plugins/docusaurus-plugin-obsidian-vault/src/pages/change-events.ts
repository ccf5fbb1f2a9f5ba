/** While the development server runs: tells the browsers what has become of the vault. No bundler takes part in it. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {PageMoves} from './moved-notes.js';

/** The application of the development server, as far as it is needed here. */
interface Application {
  get(url: string, handler: (request: IncomingMessage, response: ServerResponse) => void): void;
}

/** The development server. */
export interface DevServer {
  app?: Application;
}

/** A problem that was not there when the development server was started. */
export interface FreshProblem {
  /** The note's path in the vault. */
  path: string;
  line: number;
  column: number;
  message: string;
  /** The address that opens the place where the note is written. */
  href: string;
}

/** What a browser is told: each part where it has changed, all of it where the browser has just begun to listen. */
export interface VaultMessage extends Partial<PageMoves> {
  /** The files of content that were written anew; absent where any may have been. */
  files?: string[];
  /** The sidebars are others than before. */
  sidebars?: boolean;
  /** What other plugins show of notes is up to date. */
  isReady?: boolean;
  /** All problems that have come up. */
  problems?: FreshProblem[];
  /** Why the vault cannot be read; empty where it can. */
  failure?: string;
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
  /** What a browser that has just come is told. */
  private state: VaultMessage = {};

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
      const {files: _, ...state} = this.state;
      response.write(printed({...state, sidebars: true, isReady: true}));
      this.open.add(response);
      request.on('close', () => this.open.delete(response));
    });
  }

  /**
   * @param message - What has changed.
   */
  send(message: VaultMessage): void {
    this.state = {...this.state, ...message};
    for (const response of this.open) response.write(printed(message));
  }
}

/** Address → what is told there. A site whose config changed is loaded again, and its server goes on with what it has. */
const RUNNING = Symbol.for('docusaurus-plugin-obsidian-vault.events');

/**
 * @param url - Where browsers listen; with the base URL.
 * @returns What is told there: the same for a vault that is loaded again.
 */
export function changeEventsAt(url: string): ChangeEvents {
  const holder = globalThis as {[RUNNING]?: Map<string, ChangeEvents>};
  holder[RUNNING] ??= new Map();
  const events = holder[RUNNING].get(url) ?? new ChangeEvents(url);
  holder[RUNNING].set(url, events);
  return events;
}

function printed(message: VaultMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}
