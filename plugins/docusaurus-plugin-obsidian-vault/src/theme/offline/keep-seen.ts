/** Keeps what a page has loaded before there was a worker to do it: the first note that a reader has opened, too. */
import {cacheName, hasLastingName, keptUrl, LIST_FILE, WORKER_FILE} from '../../offline/offline-files.js';

/**
 * @param baseUrl - The site's.
 */
export async function keepSeen(baseUrl: string): Promise<void> {
  const {origin, pathname} = window.location;
  const loaded = performance.getEntriesByType('resource').map(({name}) => new URL(name));
  const own = loaded.filter((url) => url.origin === origin && url.pathname.startsWith(baseUrl));
  const [pages, assets] = await Promise.all([
    caches.open(cacheName('pages', baseUrl)),
    caches.open(cacheName('assets', baseUrl)),
  ]);
  for (const path of new Set([pathname, ...own.map((url) => url.pathname)])) {
    const file = path.slice(baseUrl.length);
    if (file === LIST_FILE || file === WORKER_FILE) continue;
    const isLasting = hasLastingName(file);
    await keep(isLasting ? assets : pages, path, isLasting ? path : keptUrl(path, baseUrl));
  }
}

/** It comes from the browser's own cache, most often. */
async function keep(cache: Cache, address: string, key: string): Promise<void> {
  if (await cache.match(key)) return;
  const response = await fetch(address);
  if (response.ok) await cache.put(key, new Response(await response.blob(), response));
}
