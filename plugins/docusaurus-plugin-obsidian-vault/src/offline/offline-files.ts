/** What a site keeps for readers without a network. Used by the build, the worker and the browser alike: no Node.js in here. */

/** A file of the site. */
export interface OfflineFile {
  /** Its address, with the base URL; that of a page as it is linked, without a slash at its end. */
  url: string;
  /** The hash of its content. */
  revision: string;
  bytes: number;
}

/** Everything that can be kept. */
export interface OfflineList {
  /** The hash of all of it. */
  version: string;
  /** What matters most stands first. */
  files: OfflineFile[];
  /** The addresses of what there is no room for. */
  others: string[];
}

/** The list, below the base URL. */
export const LIST_FILE = 'offline-files.json';

/** The worker, below the base URL. */
export const WORKER_FILE = 'service-worker.js';

/** The page on which readers choose, below the base URL. */
export const OFFLINE_PAGE = 'offline';

/** The parameter of that page's address that says which page was asked for. */
export const ASKED_PAGE = 'page';

/** The header in which a kept file has its revision. */
export const REVISION_HEADER = 'x-revision';

/**
 * @param kind - `keep` for what a reader has asked to keep, `pages` and `assets` for what was seen.
 * @param baseUrl - The site's: two sites of one host know nothing of each other's.
 * @returns The name of the cache.
 */
export function cacheName(kind: 'keep' | 'pages' | 'assets', baseUrl: string): string {
  return `cribsheet-${kind}-${baseUrl}`;
}

/**
 * @param pathname - An address, as any server writes it: `/base/ec2/`, `/base/ec2.html`, `/base/ec2/index.html`.
 * @param baseUrl - The site's.
 * @returns The one under which it is kept: `/base/ec2`.
 */
export function keptUrl(pathname: string, baseUrl: string): string {
  const page = pathname.replace(/(?:^|\/)index\.html$/, '/').replace(/\.html$/, '');
  if (page.length <= baseUrl.length) return baseUrl;
  return page
    .replace(/\/+$/, '')
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
}

/** A percent sign that encodes nothing stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * @param file - A file below the base URL.
 * @returns Whether its name has the hash of its content, so that it never changes.
 */
export function hasLastingName(file: string): boolean {
  return /^assets\/|\.pf_(?:fragment|index|meta)$|\.[\da-f]{16}-\d+\.webp$/.test(file);
}
