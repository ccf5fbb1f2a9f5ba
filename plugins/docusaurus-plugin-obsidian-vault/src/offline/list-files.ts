/** Lists the files of a built site: what a reader needs everywhere, and everything. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {CONTENT_FOLDER, noteFile} from '../pages/note-file.js';
import {keptUrl, LIST_FILE, type OfflineFile, type OfflineList, WORKER_FILE} from './offline-files.js';

/** What is needed to list. */
export interface ListSettings {
  /** The built site; absolute. */
  outDir: string;
  /** With the locale. */
  baseUrl: string;
  /** So much is kept at most, in bytes. */
  maxBytes: number;
  /** Tells whether the page at an address shows a note. */
  isNote(url: string): boolean;
}

/** What a site keeps for readers without a network. */
export interface SiteFiles {
  /** What every reader has: the pages that are not notes, with what they load. */
  core: OfflineFile[];
  list: OfflineList;
}

/** So much comes with a first visit at most, in bytes; less is what large sites have to spare. */
const MAX_CORE_BYTES = 4 * 1024 * 1024;

/** Scripts that pages share are needed offline up to this size, in bytes; what is larger draws diagrams and graphs. */
const MAX_SHARED_SCRIPT_BYTES = 128 * 1024;

/** Docusaurus names the script of a route by eight digits of a hash (`genChunkName`): without it the page does not open, however large. */
const ROUTE_SCRIPT = /^assets\/js\/[\da-f]{8}\.[^/]+\.js$/;

/** Of no use to readers without a network. */
const NEVER = /\.(?:map|xml|txt)$|(?:^|\/)(?:robots\.txt|\.nojekyll)$/;

/** Their names have the hash of their content. */
const SEARCH = /^pagefind\//;

/**
 * @param settings - See {@link ListSettings}.
 * @returns The files, each list in an order that is always the same.
 */
export function listFiles({outDir, baseUrl, maxBytes, isNote}: ListSettings): SiteFiles {
  const entries = readdirSync(outDir, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const names = entries
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== WORKER_FILE && name !== LIST_FILE && (!NEVER.test(name) || SEARCH.test(name)))
    .sort();
  const pages: string[] = [];
  const loaded = new Set<string>();
  const files = new Map(
    names.map((name) => {
      const content = readFileSync(path.join(outDir, name));
      const url = keptUrl(baseUrl + name.split('/').map(encodeURIComponent).join('/'), baseUrl);
      if (name.endsWith('.html') && !isRedirect(content) && !isNote(url) && !/(?:^|\/)tags\//.test(name)) {
        pages.push(name);
        for (const file of loadedBy(content.toString('utf8'), baseUrl)) loaded.add(file);
        // The page at the root may be a note: without its content nothing on it can be pressed.
        loaded.add(`${CONTENT_FOLDER}/${noteFile(url, baseUrl)}`);
      }
      const isShared = /^assets\/js\/.*\.js$/.test(name) && content.length <= MAX_SHARED_SCRIPT_BYTES;
      if (isShared || ROUTE_SCRIPT.test(name)) loaded.add(name);
      const revision = createHash('sha1').update(content).digest('hex').slice(0, 10);
      return [name, {url, revision, bytes: content.length}] as const;
    }),
  );
  const isData = (name: string) => name.endsWith('.json') && !name.startsWith('note-content/') && !SEARCH.test(name);
  const order = (name: string) =>
    [
      pages.includes(name),
      loaded.has(name),
      isData(name),
      SEARCH.test(name),
      /\.html$|^note-content\//.test(name),
    ].indexOf(true);
  const ranked = [...files.keys()].map((name) => ({name, rank: order(name) < 0 ? 5 : order(name)}));
  // What stands behind the pages is most of it pictures: of many small ones more is seen than of a large one.
  const sorted = ranked.sort((a, b) => a.rank - b.rank || (a.rank === 5 ? bytesOf(a.name) - bytesOf(b.name) : 0));
  function bytesOf(name: string): number {
    return files.get(name)?.bytes ?? 0;
  }
  const all = sorted.map(({name}) => files.get(name) as OfflineFile);
  const core = within(
    sorted.filter(({rank}) => rank < 4).map(({name}) => files.get(name) as OfflineFile),
    MAX_CORE_BYTES,
  );
  const version = createHash('sha1').update(JSON.stringify(all)).digest('hex').slice(0, 10);
  const kept = within(all, maxBytes);
  const isKept = new Set(kept);
  return {core, list: {version, files: kept, others: all.filter((file) => !isKept.has(file)).map(({url}) => url)}};
}

/** From the first on as many as there is room for. */
function within(files: readonly OfflineFile[], maxBytes: number): OfflineFile[] {
  let room = maxBytes;
  return files.filter(({bytes}) => {
    room -= bytes;
    return room >= 0;
  });
}

/** The scripts and styles that a page names. */
function loadedBy(html: string, baseUrl: string): string[] {
  const found = html.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css|svg|png|ico))/g);
  return [...found].flatMap(([, url = '']) => (url.startsWith(baseUrl) ? [decodeURI(url.slice(baseUrl.length))] : []));
}

/** A page that only leads to another. */
function isRedirect(html: Buffer): boolean {
  return html.length < 2000 && html.includes('http-equiv="refresh"');
}
