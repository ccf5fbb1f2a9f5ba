/** For a site that was read offline and is not to be any more: readers' browsers keep a worker until another one takes its place. */
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {cacheName, WORKER_FILE} from './offline-files.js';

/**
 * Writes a worker that removes what was kept, and itself.
 *
 * @param outDir - The built site; absolute.
 * @param baseUrl - The site's.
 */
export async function writeRemovingWorker(outDir: string, baseUrl: string): Promise<void> {
  const names = (['keep', 'pages', 'assets'] as const).map((kind) => cacheName(kind, baseUrl));
  const code = `// Removes what former versions of this site have kept, and itself.
const own = new Set(${JSON.stringify([...names, `cribsheet-precache-v2-${baseUrl}`])});
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => own.has(name)).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
`;
  await writeFile(path.join(outDir, WORKER_FILE), code);
}
