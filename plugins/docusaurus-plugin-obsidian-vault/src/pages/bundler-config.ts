/** What the bundler has to know of the notes' pages. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ContentFolders} from './content-folders.js';
import {CONTENT_FOLDER, SIDEBARS_FOLDER} from './note-file.js';

/** A part of a bundler's configuration: Docusaurus merges them. */
type BundlerConfig = Record<string, unknown>;

/** What it depends on. */
export interface BundlerSettings {
  isServer: boolean;
  folders: ContentFolders;
  baseUrl: string;
  /** Docusaurus's folder of generated files; absolute. */
  generatedFilesDir: string;
}

const lib = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @param docs - The docs plugin's own part.
 * @param settings - See {@link BundlerSettings}.
 * @returns It with what shows notes: one route for all, and where their content comes from.
 */
export function bundlerConfig(docs: BundlerConfig, settings: BundlerSettings): BundlerConfig {
  const {isServer, generatedFilesDir} = settings;
  const generated = (file: string) => path.join(generatedFilesDir, file);
  const use = [{loader: lib('./routes-loader.js')}];
  const {resolve, module} = docs as {resolve?: {alias?: object}; module?: {rules?: object[]}};
  return {
    ...docs,
    resolve: {
      ...resolve,
      alias: {
        ...resolve?.alias,
        '@obsidian-vault/note-route': lib('../theme/notes/note-route.js'),
        '@obsidian-vault/note-store': lib(`../theme/notes/store.${isServer ? 'server' : 'client'}.js`),
        // On the server alone: a folder of the builder's is no business of the readers.
        ...(isServer && {'@obsidian-vault/server-folders': serverFolders(settings)}),
      },
    },
    module: {
      ...module,
      rules: [
        ...(module?.rules ?? []),
        {test: /routes\.js$/, include: [generated('routes.js')], enforce: 'pre', use},
        {test: /routesChunkNames\.json$/, include: [generated('routesChunkNames.json')], type: 'json', use},
      ],
    },
    ...(!isServer && process.env.NODE_ENV === 'development' && {devServer: {static: served(settings)}}),
  };
}

function serverFolders({folders, generatedFilesDir}: BundlerSettings): string {
  const file = path.join(generatedFilesDir, 'note-folders.json');
  writeFileSync(file, JSON.stringify(folders));
  return file;
}

function served({folders, baseUrl}: BundlerSettings): object[] {
  return [
    {directory: folders.content, publicPath: `${baseUrl}${CONTENT_FOLDER}`, watch: false},
    {directory: folders.sidebars, publicPath: `${baseUrl}${SIDEBARS_FOLDER}`, watch: false},
  ];
}
