import type {NoteFacts} from 'remark-obsidian-vault';
import {readDigestFile, writeDigestFile} from './digest-file.js';

/** The facts of the notes of the last reading, by the hash of their path and text, in one JSON file. */
export class FactsCache {
  /** Something differs from what is in the file. */
  private isChanged = false;

  private constructor(
    private readonly file: string,
    private readonly key: string,
    private readonly facts: Map<string, NoteFacts>,
  ) {}

  /**
   * Opens the cache; one that is missing, damaged or made with other options or code is empty.
   *
   * @param file - Where it is kept; absolute.
   * @param key - The hash of what facts depend on beside their notes' text.
   * @returns The cache.
   */
  static open(file: string, key: string): FactsCache {
    const json = readDigestFile(file, key);
    const facts = json === undefined ? [] : Object.entries(JSON.parse(json) as Record<string, NoteFacts>);
    return new FactsCache(file, key, new Map(facts));
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
    this.isChanged = true;
  }

  /**
   * Drops the facts of notes that are gone.
   *
   * @param hashes - The notes that the vault has now.
   */
  keep(hashes: ReadonlySet<string>): void {
    for (const hash of this.facts.keys()) {
      if (hashes.has(hash)) continue;
      this.facts.delete(hash);
      this.isChanged = true;
    }
  }

  /** Writes the cache for the next run, where it has changed. */
  save(): void {
    if (!this.isChanged) return;
    writeDigestFile(this.file, this.key, JSON.stringify(Object.fromEntries(this.facts)));
    this.isChanged = false;
  }
}
