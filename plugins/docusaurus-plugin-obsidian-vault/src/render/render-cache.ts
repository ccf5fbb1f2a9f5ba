import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {hashOf} from '../read/hash.js';
import type {RenderedNote} from './render-note.js';

/**
 * Rendered notes on disk, each kept by the hash of all that it was made of. A file that is missing, damaged, half written or
 * made of something else is none.
 */
export class RenderCache {
  /**
   * @param folder - Where the notes are kept; absolute.
   */
  constructor(private readonly folder: string) {}

  /**
   * @param name - What the note is called here: unique, and the same in each build.
   * @param key - The hash of what it is made of.
   * @returns The note, where it was made of the same.
   */
  async get(name: string, key: string): Promise<RenderedNote | undefined> {
    const text = await readFile(this.file(name), 'utf8').catch(() => '');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== `${key} ${digest(json)}`) return undefined;
    return JSON.parse(json) as RenderedNote;
  }

  /**
   * Keeps a note. A disk that is full costs the next build its speed and nothing else.
   *
   * @param name - What the note is called here.
   * @param key - The hash of what it is made of.
   * @param note - It.
   */
  async set(name: string, key: string, note: RenderedNote): Promise<void> {
    const json = JSON.stringify(note);
    const file = this.file(name);
    const draft = `${file}.${process.pid}`;
    try {
      await mkdir(this.folder, {recursive: true});
      await writeFile(draft, `${key} ${digest(json)}\n${json}`);
      await rename(draft, file);
    } catch {
      await rm(draft, {force: true}).catch(() => undefined);
    }
  }

  /**
   * Forgets the notes that are gone.
   *
   * @param names - Those there are.
   */
  async keep(names: Iterable<string>): Promise<void> {
    const files = new Set([...names].map((name) => path.basename(this.file(name))));
    const present = await readdir(this.folder).catch(() => []);
    for (const file of present) if (!files.has(file)) await rm(path.join(this.folder, file), {force: true});
  }

  private file(name: string): string {
    return path.join(this.folder, `${hashOf(name)}.json`);
  }
}

function digest(json: string): string {
  return createHash('sha1').update(json).digest('base64url');
}
