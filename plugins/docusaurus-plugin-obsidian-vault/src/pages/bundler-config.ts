/** What the bundler has to know of the notes' pages. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {hashOf} from '../read/hash.js';
import {ownCodeHash} from '../read/own-code.js';
import type {ChangeEvents, DevServer} from './change-events.js';
import type {ContentFolders} from './content-folders.js';
import {CONTENT_FOLDER, SIDEBARS_FOLDER} from './note-file.js';
import {serveWhole} from './whole-files.js';

/** A bundler's configuration, as far as it is looked at here. */
export interface BundlerConfig {
  entry?: unknown;
  cache?: unknown;
  experiments?: {cache?: unknown};
  devServer?: {onListening?: (server: DevServer) => void};
  resolve?: {alias?: object};
  module?: {rules?: object[]};
  [field: string]: unknown;
}

/** What it depends on. */
export interface BundlerSettings {
  isServer: boolean;
  folders: ContentFolders;
  baseUrl: string;
  /** Docusaurus's folder of generated files; absolute. */
  generatedFilesDir: string;
  /** Where the site is built; absolute. */
  outDir: string;
  /** What tells browsers of changes while the development server runs. */
  events: ChangeEvents;
  /** Docusaurus's, and what other plugins made of it. */
  config: BundlerConfig;
}

/** What the server reads from the disk; absolute. */
export interface ServerFolders extends ContentFolders {
  /** The server's code, while the site is built. */
  bundle: string;
  /** Pages of notes as they were rendered last; absent where none are kept. */
  pages?: string;
}

/** Pages of notes as they were rendered last, below Docusaurus's folder of generated files. */
export const PAGES_FOLDER = 'note-pages';

const lib = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @param docs - The docs plugin's own part.
 * @param settings - See {@link BundlerSettings}.
 * @returns It with what shows notes: one route for all, where their content comes from, a server that keeps their pages.
 */
export function bundlerConfig(docs: BundlerConfig, settings: BundlerSettings): object {
  const {isServer, generatedFilesDir, config} = settings;
  const generated = (file: string) => path.join(generatedFilesDir, file);
  const use = [{loader: lib('./routes-loader.js')}];
  const isDevelopment = process.env.NODE_ENV === 'development';
  return {
    ...docs,
    ...cacheVersion(config, hashOf(JSON.stringify([generatedFilesDir, settings.baseUrl, ownCodeHash()]))),
    ...(isServer && serverOutput()),
    resolve: {
      ...docs.resolve,
      alias: {
        ...docs.resolve?.alias,
        '@obsidian-vault/note-route': lib('../theme/notes/note-route.js'),
        '@obsidian-vault/note-store': lib(`../theme/notes/store.${isServer ? 'server' : 'client'}.js`),
        ...(isServer && serverAliases(settings)),
      },
    },
    module: {
      ...docs.module,
      rules: [
        ...(docs.module?.rules ?? []),
        {test: /routes\.js$/, include: [generated('routes.js')], enforce: 'pre', use},
        {test: /routesChunkNames\.json$/, include: [generated('routesChunkNames.json')], type: 'json', use},
      ],
    },
    ...(!isServer && isDevelopment && {devServer: devServer(settings)}),
  };
}

/** The bundler's cache knows neither aliases nor what plugins add: where they change, it is another cache. */
function cacheVersion({cache, experiments}: BundlerConfig, version: string): object {
  const named = (kept: unknown) => {
    const known = (kept as {version?: string} | undefined)?.version;
    return known === undefined || known.includes(version) ? undefined : `${known}-${version}`;
  };
  const [rspack, webpack] = [named(experiments?.cache), named(cache)];
  return {
    ...(rspack !== undefined && {experiments: {cache: {version: rspack}}}),
    ...(webpack !== undefined && {cache: {version: webpack}}),
  };
}

/** The server's chunks are gone once the pages are made: with plain names its code is the same while they change. */
function serverOutput(): object {
  return {entry: {main: lib('../theme/notes/server-entry.js')}, output: {chunkFilename: 'assets/js/[name].js'}};
}

/** On the server alone: a folder of the builder's is no business of the readers. */
function serverAliases({folders, generatedFilesDir, outDir, config}: BundlerSettings): object {
  const own = lib('../theme/notes/server-entry.js');
  const {main} = (config.entry ?? {}) as {main?: string};
  const file = path.join(generatedFilesDir, 'note-folders.json');
  const pages = path.join(generatedFilesDir, PAGES_FOLDER);
  writeFileSync(
    file,
    JSON.stringify({...folders, bundle: path.join(outDir, '__server'), pages} satisfies ServerFolders),
  );
  return {
    '@obsidian-vault/server-folders': file,
    // Another vault of the site has put the entry in its place already.
    ...(main !== own && {'@obsidian-vault/docusaurus-server-entry': main}),
  };
}

function devServer({folders, baseUrl, events, config}: BundlerSettings): object {
  const before = config.devServer?.onListening;
  return {
    ...serveWhole([
      {directory: folders.content, publicPath: `${baseUrl}${CONTENT_FOLDER}`},
      {directory: folders.sidebars, publicPath: `${baseUrl}${SIDEBARS_FOLDER}`},
    ]),
    onListening(server: DevServer) {
      before?.(server);
      events.attach(server);
    },
  };
}
