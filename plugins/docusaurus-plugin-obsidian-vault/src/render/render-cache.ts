import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {readDigestFile, writeDigestFile} from '../read/digest-file.js';
import {hashOf} from '../read/hash.js';
import type {RenderedNote} from './render-note.js';

/** Rendered notes on disk, each kept by the hash of all that it was made of. */
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
  get(name: string, key: string): RenderedNote | undefined {
    const json = readDigestFile(this.file(name), key);
    return json === undefined ? undefined : (JSON.parse(json) as RenderedNote);
  }

  /**
   * @param name - What the note is called here.
   * @param key - The hash of what it is made of.
   * @param note - It.
   */
  set(name: string, key: string, note: RenderedNote): void {
    writeDigestFile(this.file(name), key, JSON.stringify(note));
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
