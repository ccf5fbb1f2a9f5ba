import type {NoteMetadata} from 'remark-obsidian-vault';
import {readDigestFile, writeDigestFile} from './digest-file.js';

/** The metadata of the notes of the last reading, by the hash of their path and text, in one JSON file. */
export class MetadataCache {
  /** Something differs from what is in the file. */
  private isChanged = false;

  private constructor(
    private readonly file: string,
    private readonly key: string,
    private readonly metadata: Map<string, NoteMetadata>,
  ) {}

  /**
   * Opens the cache; one that is missing, damaged or made with other options or code is empty.
   *
   * @param file - Where it is kept; absolute.
   * @param key - The hash of what metadata depends on beside their notes' text.
   * @returns The cache.
   */
  static open(file: string, key: string): MetadataCache {
    const json = readDigestFile(file, key);
    const metadata = json === undefined ? [] : Object.entries(JSON.parse(json) as Record<string, NoteMetadata>);
    return new MetadataCache(file, key, new Map(metadata));
  }

  /**
   * @param hash - The hash of a note.
   * @returns Its metadata, if they are known.
   */
  get(hash: string): NoteMetadata | undefined {
    return this.metadata.get(hash);
  }

  /**
   * @param hash - The hash of a note.
   * @param metadata - Its metadata.
   */
  set(hash: string, metadata: NoteMetadata): void {
    this.metadata.set(hash, metadata);
    this.isChanged = true;
  }

  /**
   * Drops the metadata of notes that are gone.
   *
   * @param hashes - The notes that the vault has now.
   */
  keep(hashes: ReadonlySet<string>): void {
    for (const hash of this.metadata.keys()) {
      if (hashes.has(hash)) continue;
      this.metadata.delete(hash);
      this.isChanged = true;
    }
  }

  /** Writes the cache for the next run, where it has changed. */
  save(): void {
    if (!this.isChanged) return;
    writeDigestFile(this.file, this.key, JSON.stringify(Object.fromEntries(this.metadata)));
    this.isChanged = false;
  }
}
