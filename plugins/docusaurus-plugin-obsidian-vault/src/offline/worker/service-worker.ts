/** Runs in readers' browsers between the pages and the network. Bundled by itself when a site is built. */
import {clientsClaim, setCacheNameDetails} from 'workbox-core';
import {ExpirationPlugin} from 'workbox-expiration';
import {cleanupOutdatedCaches, matchPrecache, precache} from 'workbox-precaching';
import {registerRoute, setCatchHandler} from 'workbox-routing';
import {CacheFirst, NetworkFirst} from 'workbox-strategies';
import {
  ASKED_PAGE,
  cacheName,
  hasLastingName,
  keptUrl,
  LIST_FILE,
  OFFLINE_PAGE,
  type OfflineFile,
  type OfflineList,
} from '../offline-files.js';

/** What a build puts in its place. */
declare const OFFLINE_SITE: {baseUrl: string; core: OfflineFile[]};

/** As much of a worker's own scope as is used; the rest of the package is compiled for pages. */
interface WorkerScope {
  addEventListener(
    type: 'activate' | 'message',
    listener: (event: ExtendableEvent & {data?: {type?: string}}) => void,
  ): void;
  skipWaiting(): Promise<void>;
  location: Location;
  navigator: {connection?: {saveData?: boolean}};
}

interface ExtendableEvent {
  waitUntil(promise: Promise<unknown>): void;
}

const worker = globalThis as unknown as WorkerScope;
const {baseUrl, core} = OFFLINE_SITE;
const [keep, pages, assets] = (['keep', 'pages', 'assets'] as const).map((kind) => cacheName(kind, baseUrl)) as [
  string,
  string,
  string,
];

/** How long a page waits for the network before the kept one is shown, in seconds. */
const TIMEOUT = 5;

setCacheNameDetails({prefix: 'cribsheet', suffix: baseUrl});
precache(core.map(({url, revision}) => ({url, revision})));
cleanupOutdatedCaches();
clientsClaim();

const keyOf = (address: string): string => {
  const {origin, pathname} = new URL(address);
  return origin + keptUrl(pathname, baseUrl);
};

/** One page under one address, whatever its query; and none that was led elsewhere, which a browser would refuse. */
const underItsAddress = {
  cacheKeyWillBeUsed: async ({request}: {request: Request}) => keyOf(request.url),
  cacheWillUpdate: async ({response}: {response: Response}) =>
    response.status === 200 ? (response.redirected ? new Response(await response.blob(), response) : response) : null,
};

/** What the site has no more, readers have no more. */
const forgetsGone = {
  fetchDidSucceed: async ({request, response}: {request: Request; response: Response}) => {
    if (response.status === 404 || response.status === 410) await forget(keyOf(request.url));
    return response;
  },
};

const expires = (maxEntries: number) => new ExpirationPlugin({maxEntries, purgeOnQuotaError: true});
const fresh = new NetworkFirst({
  cacheName: pages,
  networkTimeoutSeconds: TIMEOUT,
  matchOptions: {ignoreVary: true},
  plugins: [underItsAddress, forgetsGone, expires(600)],
});
const lasting = new CacheFirst({cacheName: assets, plugins: [expires(400)]});

const isOwn = (url: URL) => url.origin === worker.location.origin && url.pathname.startsWith(baseUrl);
const inside = (url: URL) => url.pathname.slice(baseUrl.length);
const isLasting = (url: URL) => hasLastingName(inside(url));

registerRoute(
  ({url}) => isOwn(url) && isLasting(url),
  async (options) => (await keptFor(options.request)) ?? lasting.handle(options),
);
registerRoute(
  ({url}) => isOwn(url) && inside(url) !== LIST_FILE && !isLasting(url),
  async (options) => {
    const response = await freshOrKept(options.request, fresh.handle(options));
    if (/^note-content\//.test(inside(options.url)))
      (options.event as unknown as ExtendableEvent).waitUntil(keepPage(options.url));
    return response;
  },
);
setCatchHandler(async ({request}) => {
  const kept = await keptFor(request);
  if (kept) return kept;
  const offlinePage = baseUrl + OFFLINE_PAGE;
  if (request.mode !== 'navigate' || keyOf(request.url) === keyOf(new URL(offlinePage, request.url).href))
    return Response.error();
  if (!(await matchPrecache(offlinePage))) return Response.error();
  // Under the address of another page its scripts would wait for that page's content, and nothing on it could be pressed.
  const {pathname, search, hash} = new URL(request.url);
  return Response.redirect(`${offlinePage}?${new URLSearchParams({[ASKED_PAGE]: pathname + search + hash})}`);
});

/** A network that does not answer is none. */
async function freshOrKept(request: Request, answer: Promise<Response>): Promise<Response> {
  const kept = await keptFor(request);
  if (!kept) return answer;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), TIMEOUT * 1000));
  return Promise.race([answer.catch(() => kept), late]);
}

async function keptFor(request: Request): Promise<Response | undefined> {
  const key = keyOf(request.url);
  const found = await caches.match(key, {cacheName: keep});
  return found ?? (await matchPrecache(new URL(key).pathname));
}

/** A reader who came by a link has the content of the note and not the page, which a reload asks for. */
async function keepPage(content: URL): Promise<void> {
  if (worker.navigator.connection?.saveData) return;
  const name = inside(content)
    .replace(/^note-content\//, '')
    .replace(/\.json$/, '');
  const page = new URL(baseUrl + (name === 'index' ? '' : name), worker.location.origin);
  const cache = await caches.open(pages);
  if (await cache.match(keyOf(page.href))) return;
  const response = await fetch(page.href).catch(() => undefined);
  if (response?.ok)
    await cache.put(keyOf(page.href), new Response(await response.blob(), response)).catch(() => undefined);
}

async function forget(key: string): Promise<void> {
  for (const name of [keep, pages]) await (await caches.open(name)).delete(key);
}

/** Nothing stays that the site has no more. */
async function prune(): Promise<void> {
  const response = await fetch(`${baseUrl}${LIST_FILE}`, {cache: 'no-store'});
  if (!response.ok) return;
  const {files, others} = (await response.json()) as OfflineList;
  const urls = [...files.map(({url}) => url), ...others];
  const known = new Set(urls.map((url) => new URL(url, worker.location.origin).href));
  for (const name of [keep, pages]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const {url} of await cache.keys()) if (!known.has(keyOf(url))) await cache.delete(url);
  }
}

worker.addEventListener('activate', (event) => event.waitUntil(prune().catch(() => undefined)));
worker.addEventListener('message', ({data}) => {
  if (data?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
