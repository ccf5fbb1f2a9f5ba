/** The data of the graph: the published notes and their links as a file that a page fetches when its graph is opened. */
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {NoteLink} from './graph-links.js';
import type {StagedNote} from './published.js';

/** The graph as it is fetched. */
export interface GraphFile {
  version: 1;
  /** In reading order. The address stands below the notes' own. */
  notes: {title: string; slug: string}[];
  /** From and to as places in `notes`, each pair once, sorted. */
  links: [number, number][];
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
    notes: notes.map(({entry, facts}) => ({title: facts.title, slug: entry.slug})),
    links: [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d),
  };
}

/**
 * @param id - The vault's.
 * @returns The name of its graph among the site's static files.
 */
export function graphFileName(id: string): string {
  return id === 'default' ? 'vault-graph.json' : `vault-graph-${id}.json`;
}

/**
 * Writes the graph among the static files where it changed; without one, none stays behind.
 *
 * @param file - Where to; absolute.
 * @param graph - The graph, if the site has one.
 */
export async function writeGraph(file: string, graph: GraphFile | undefined): Promise<void> {
  if (!graph) return rm(file, {force: true});
  const text = `${JSON.stringify(graph)}\n`;
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === text) return;
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, text);
}
