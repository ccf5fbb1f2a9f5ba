import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {NoteFacts} from 'remark-obsidian-vault';

/** Raised whenever the same text would give other facts. */
const FORMAT = 7;

interface CacheFile {
  key: string;
  facts: Record<string, NoteFacts>;
}

/** The facts of the notes of the last reading, by the hash of their path and text, in one JSON file. */
export class FactsCache {
  private constructor(
    private readonly file: string,
    private readonly key: string,
    private readonly facts: Map<string, NoteFacts>,
  ) {}

  /**
   * Opens the cache; one that is missing, damaged or made with other options is empty.
   *
   * @param file - Where it is kept.
   * @param optionsHash - The hash of the options that facts depend on.
   * @returns The cache.
   */
  static async open(file: string, optionsHash: string): Promise<FactsCache> {
    const key = `${FORMAT}:${optionsHash}`;
    try {
      const stored = JSON.parse(await readFile(file, 'utf8')) as CacheFile;
      if (stored.key === key) return new FactsCache(file, key, new Map(Object.entries(stored.facts)));
    } catch {
      // A cache that cannot be read is no cache: everything is read anew.
    }
    return new FactsCache(file, key, new Map());
  }

  /**
   * @param hash - The hash of a note.
   * @returns Its facts, if they are known.
   */
  get(hash: string): NoteFacts | undefined {
    return this.facts.get(hash);
  }

  /**
   * @param hash - The hash of a note.
   * @param facts - Its facts.
   */
  set(hash: string, facts: NoteFacts): void {
    this.facts.set(hash, facts);
  }

  /**
   * Writes the cache for the next run. A disk that is full costs the next run its speed and nothing else.
   *
   * @param hashes - The notes that the vault has now; facts of all others are dropped.
   */
  async save(hashes: Iterable<string>): Promise<void> {
    const facts: Record<string, NoteFacts> = {};
    for (const hash of hashes) {
      const known = this.facts.get(hash);
      if (known) facts[hash] = known;
    }
    const draft = `${this.file}.${process.pid}`;
    try {
      await mkdir(path.dirname(this.file), {recursive: true});
      await writeFile(draft, JSON.stringify({key: this.key, facts} satisfies CacheFile));
      await rename(draft, this.file);
    } catch {
      // See above.
    }
  }
}
