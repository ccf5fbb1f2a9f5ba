/** Writes what a built site needs to be read without a network: the list of its files, the worker, the manifest. */
import {appendFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext} from '@docusaurus/types';
import {type ListSettings, listFiles} from './list-files.js';
import {LIST_FILE, WORKER_FILE} from './offline-files.js';

/** The bundler that the site is built with, as far as it is needed here. */
interface Bundler {
  (config: object, done: (error: Error | null, stats?: {hasErrors(): boolean; toString(): string}) => void): void;
  DefinePlugin: new (definitions: Record<string, string>) => object;
}

/**
 * @param context - Docusaurus's.
 * @param settings - See {@link ListSettings}.
 */
export async function writeOffline(context: LoadContext, settings: ListSettings): Promise<void> {
  const {core, list} = listFiles(settings);
  await writeFile(path.join(settings.outDir, LIST_FILE), JSON.stringify(list));
  const site = {baseUrl: settings.baseUrl, core};
  await bundleWorker(context.currentBundler.instance as unknown as Bundler, settings.outDir, site);
  // With any other file of the site it is another worker, so that browsers notice.
  await appendFile(path.join(settings.outDir, WORKER_FILE), `\n// ${list.version}\n`);
}

function bundleWorker(bundler: Bundler, outDir: string, site: object): Promise<void> {
  const config = {
    mode: 'production',
    target: 'webworker',
    entry: fileURLToPath(new URL('./worker/service-worker.js', import.meta.url)),
    output: {path: outDir, filename: WORKER_FILE},
    plugins: [new bundler.DefinePlugin({OFFLINE_SITE: JSON.stringify(site)})],
    devtool: false,
    performance: false,
    cache: false,
  };
  return new Promise((resolve, reject) => {
    bundler(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(`The offline worker cannot be bundled:\n${stats.toString()}`));
      else resolve();
    });
  });
}
