/** Keeps all files of the site on a reader's device. */
import {
  cacheName,
  LIST_FILE,
  type OfflineFile,
  type OfflineList,
  REVISION_HEADER,
} from '../../offline/offline-files.js';

/** How many files are fetched at a time. */
const AT_ONCE = 6;

/** Under it the version that was kept last is written down. */
const VERSION = '__version';

/** How far it has come. */
export interface Progress {
  /** How many of `total` are kept. */
  kept: number;
  total: number;
  /** Of those that are kept. */
  bytes: number;
}

/** How it ended. `full`: the device has no room for more. */
export type Outcome = 'done' | 'full' | 'failed' | 'stopped';

/** @returns Whether this browser, at this address, can keep anything. */
export function canKeep(): boolean {
  return typeof window !== 'undefined' && window.isSecureContext && 'caches' in window && 'serviceWorker' in navigator;
}

/**
 * @param baseUrl - The site's.
 * @returns What there is to keep.
 * @throws Error where it cannot be fetched.
 */
export async function fetchList(baseUrl: string): Promise<OfflineList> {
  const response = await fetch(`${baseUrl}${LIST_FILE}`, {cache: 'no-cache'});
  if (!response.ok) throw new Error(`${LIST_FILE}: ${response.status}`);
  return (await response.json()) as OfflineList;
}

/**
 * @param baseUrl - The site's.
 * @returns The version that a reader has asked to keep; `undefined` where nobody has.
 */
export async function keptVersion(baseUrl: string): Promise<string | undefined> {
  const name = cacheName('keep', baseUrl);
  if (!canKeep() || !(await caches.has(name))) return undefined;
  const response = await (await caches.open(name)).match(baseUrl + VERSION);
  return response ? response.text() : '';
}

/**
 * Fetches what is not kept yet.
 *
 * @param baseUrl - The site's.
 * @param list - What there is to keep.
 * @param onProgress - Called after each file.
 * @param signal - Ends it.
 * @returns How it ended.
 */
export async function keepAll(
  baseUrl: string,
  list: OfflineList,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const cache = await caches.open(cacheName('keep', baseUrl));
  const waiting = [...list.files];
  const progress = {kept: 0, total: list.files.length, bytes: 0};
  let outcome: Outcome = 'done';
  const work = async () => {
    for (let file = waiting.shift(); file && outcome !== 'full' && !signal.aborted; file = waiting.shift()) {
      try {
        await keep(cache, file, signal);
        progress.kept += 1;
        progress.bytes += file.bytes;
      } catch (error) {
        outcome = isFull(error) ? 'full' : 'failed';
      }
      onProgress({...progress});
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  if (signal.aborted) return 'stopped';
  const isWhole = outcome === 'done';
  await cache.put(baseUrl + VERSION, new Response(isWhole ? list.version : '')).catch(() => undefined);
  return outcome;
}

async function keep(cache: Cache, {url, revision}: OfflineFile, signal: AbortSignal): Promise<void> {
  const before = await cache.match(url);
  if (before?.headers.get(REVISION_HEADER) === revision) return;
  const response = await fetch(url, {cache: 'no-cache', signal});
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const headers = {'content-type': response.headers.get('content-type') ?? '', [REVISION_HEADER]: revision};
  await cache.put(url, new Response(await response.blob(), {headers}));
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * Removes what was kept.
 *
 * @param baseUrl - The site's.
 */
export async function removeKept(baseUrl: string): Promise<void> {
  await caches.delete(cacheName('keep', baseUrl));
}
