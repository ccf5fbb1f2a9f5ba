/** Reads the diagrams that are not known from the last time, in threads. */
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import type {DiagramReading} from 'remark-obsidian-vault';
import {Tinypool} from 'tinypool';
import {readDigestFile, writeDigestFile} from '../digest-file.js';
import {hashOf} from '../hash.js';
import {ownCodeHash} from '../own-code.js';

/** Source of a diagram → what is known of it. */
export type DiagramReadings = ReadonlyMap<string, DiagramReading>;

/** Layout takes longer with each edge; a diagram that takes longer than this is drawn by the browser alone. In milliseconds. */
const TIMEOUT = 10_000;

/** A thread takes about 80 MB. */
const MAX_THREADS = 4;

/**
 * @param sources - Diagrams; each may come several times.
 * @param cacheFile - Where what is known of them is kept; absolute.
 * @returns What is known of each. One that could not be read is not in it.
 */
export async function readDiagrams(sources: Iterable<string>, cacheFile: string): Promise<DiagramReadings> {
  const wanted = [...new Set(sources)].sort();
  if (wanted.length === 0) return new Map();
  const key = hashOf(JSON.stringify([ownCodeHash(), mermaidVersion()]));
  const json = readDigestFile(cacheFile, key);
  const known = new Map(json === undefined ? [] : (JSON.parse(json) as [string, DiagramReading][]));
  const unknown = wanted.filter((source) => !known.has(source));
  for (const [source, reading] of await readAll(unknown)) known.set(source, reading);
  const readings = wanted.flatMap((source): [string, DiagramReading][] => {
    const reading = known.get(source);
    return reading ? [[source, reading]] : [];
  });
  if (unknown.length > 0 || readings.length < known.size) writeDigestFile(cacheFile, key, JSON.stringify(readings));
  return new Map(readings);
}

async function readAll(sources: readonly string[]): Promise<Map<string, DiagramReading>> {
  const found = new Map<string, DiagramReading>();
  if (sources.length === 0) return found;
  const lanes = Math.min(sources.length, availableParallelism(), MAX_THREADS);
  const pool = new Tinypool({filename: threadFile().href, minThreads: 0, maxThreads: lanes, isolateWorkers: false});
  const waiting = [...sources];
  const lane = async () => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      try {
        const reading = await pool.run(source, {signal: AbortSignal.timeout(TIMEOUT)});
        found.set(source, reading as DiagramReading);
      } catch {
        // The browser draws it all the same; its words are its source.
      }
    }
  };
  try {
    await Promise.all(Array.from({length: lanes}, lane));
  } finally {
    await pool.destroy();
  }
  return found;
}

/** A thread loads what is compiled, from the sources of this package too: in its tests. */
function threadFile(): URL {
  const beside = new URL('./diagram-thread.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../../lib/read/diagrams/diagram-thread.js', import.meta.url);
}

/** @returns The version of Mermaid that reads and draws. */
export function mermaidVersion(): string {
  const file = createRequire(import.meta.url).resolve('mermaid/package.json');
  return (JSON.parse(readFileSync(path.resolve(file), 'utf8')) as {version: string}).version;
}
