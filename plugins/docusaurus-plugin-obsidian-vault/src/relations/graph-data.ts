/** The data of the graph: the published notes and their links as a file that a page fetches when its graph is opened. */
import {mkdir, readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type {ResolvedVaultOptions} from '../options.js';
import type {NoteLink, StagedNote} from '../publish/published.js';
import type {VaultSite} from '../publish/site.js';
import {CURRENT, type DocsVersion} from '../read/docs-versions.js';

/** The graph as it is fetched. */
export interface GraphFile {
  version: 1;
  /** In reading order. The address stands below the notes' own. */
  notes: {title: string; slug: string}[];
  /** From and to as places in `notes`, each pair once, sorted. */
  links: [number, number][];
}

/** What every page of the site knows of a vault. */
export interface VaultGlobalData {
  /** Docusaurus's name of a version of the notes → the address of its graph; empty where the site shows none. */
  graphs: Record<string, string | undefined>;
  /** The address of the style sheet of formulas, below the site's. */
  formulaStyles?: string;
  /** The address of what draws diagrams, below the site's; it is there where a note has one. */
  diagramEngine?: string;
  /** Whether the whole site has the look of the notes. */
  siteLook?: boolean;
}

/**
 * @param notes - The published notes, in reading order.
 * @param links - The links between them.
 * @returns The graph.
 */
export function graphOf(notes: readonly StagedNote[], links: readonly NoteLink[]): GraphFile {
  const places = new Map(notes.map((note, place) => [note, place]));
  const pairs = new Map<string, [number, number]>();
  for (const {from, to} of links) {
    const pair: [number, number] = [places.get(from) as number, places.get(to) as number];
    pairs.set(pair.join(), pair);
  }
  return {
    version: 1,
    notes: notes.map(({entry}) => ({title: entry.title, slug: entry.slug})),
    links: [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d),
  };
}

/**
 * @param id - The vault's.
 * @param version - The name of a version that is kept of it.
 * @returns The name of its graph among the site's static files.
 */
export function graphFileName(id: string, version?: string): string {
  // No id has an `@` in it.
  return `vault-graph${id === 'default' ? '' : `-${id}`}${version === undefined ? '' : `@${version}`}.json`;
}

/**
 * Writes graphs among the static files where they changed; those of former builds do not stay behind.
 *
 * @param folder - Where to; absolute.
 * @param graphs - Name of the file → graph.
 */
export async function writeGraphs(folder: string, graphs: ReadonlyMap<string, GraphFile>): Promise<void> {
  await mkdir(folder, {recursive: true});
  const present = (await readdir(folder)).filter((name) => name.startsWith('vault-graph'));
  for (const name of present) if (!graphs.has(name)) await rm(path.join(folder, name), {force: true});
  for (const [name, graph] of graphs) {
    const file = path.join(folder, name);
    const text = `${JSON.stringify(graph)}\n`;
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== text)
      await writeFileAtomic(file, text, {fsync: false});
  }
}

/**
 * @param sites - The versions of a vault.
 * @param options - The vault's.
 * @returns What every page knows of it.
 */
export function globalDataOf(
  sites: readonly Pick<VaultSite, 'version' | 'baseUrl'>[],
  {id, graph}: Pick<ResolvedVaultOptions, 'id' | 'graph'>,
): VaultGlobalData {
  if (!graph) return {graphs: {}};
  const url = ({version, baseUrl}: Pick<VaultSite, 'version' | 'baseUrl'>) =>
    `${baseUrl}${encodeURIComponent(graphFileName(id, versionName(version)))}`;
  return {graphs: Object.fromEntries(sites.map((site) => [site.version.name, url(site)]))};
}

/**
 * @param sites - The versions of a vault.
 * @param options - The vault's.
 * @returns Name of a file → graph.
 */
export function graphsOf(
  sites: readonly VaultSite[],
  {id, graph}: Pick<ResolvedVaultOptions, 'id' | 'graph'>,
): Map<string, GraphFile> {
  const entries = sites.map(({version, published, links}): [string, GraphFile] => [
    graphFileName(id, versionName(version)),
    graphOf(published.notes, links),
  ]);
  return new Map(graph ? entries : []);
}

function versionName({name}: DocsVersion): string | undefined {
  return name === CURRENT ? undefined : name;
}
