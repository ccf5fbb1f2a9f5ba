/** The thread that writes an index: see `write-index-apart.ts`. */
import {parentPort, workerData} from 'node:worker_threads';
import {writeIndex} from './write-index.js';

const {notes, weights, folder} = workerData;
parentPort?.postMessage(await writeIndex(notes, weights, folder));
