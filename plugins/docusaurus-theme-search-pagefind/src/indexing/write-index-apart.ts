import {Worker} from 'node:worker_threads';
import type {IndexWriter} from './index-site.js';

/**
 * Writes an index in a thread of its own, which Node.js itself loads: Docusaurus loads plugins in a way that cannot resolve
 * Pagefind, whose package has no entry for `require`.
 *
 * @param notes - The notes.
 * @param weights - What their parts count.
 * @param folder - Where to.
 * @returns The size of the index.
 * @throws What {@link writeIndex} throws.
 */
export const writeIndexApart: IndexWriter = (notes, weights, folder) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-index-worker.js', import.meta.url), {
      workerData: {notes, weights, folder},
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The search index was not written: its thread ended with ${code}.`)),
    );
  });
