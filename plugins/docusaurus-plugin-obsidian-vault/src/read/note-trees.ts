import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import type {Nodes, Root} from 'mdast';
import {readDigestFile, writeDigestFile} from './digest-file.js';

/** How many trees stay in memory: what is embedded is often embedded again. */
const MAX_IN_MEMORY = 16;

/** Nodes whose place is told where something is wrong with what they lead to, or ask; a formula is known by its place. */
const PLACED = new Set(['code', 'embed', 'image', 'inlineMath', 'link', 'math', 'wikiLink']);

/**
 * The prepared trees of notes, on disk: a note that was parsed for its metadata is not parsed again for its page, and a tree takes
 * sixty times the memory of its text.
 */
export class NoteTrees {
  private readonly inMemory = new Map<string, Root>();

  /**
   * @param store - Where trees are kept.
   * @param notes - The text and the hash of a note, by its path.
   * @param parse - Makes the tree of a note.
   */
  constructor(
    private readonly store: TreeStore,
    private readonly notes: ReadonlyMap<string, {text: string; hash: string}>,
    private readonly parse: (text: string, path: string) => Root,
  ) {}

  /**
   * @param notePath - A note.
   * @returns Its tree, not to be changed, or `undefined` where there is no such note.
   */
  get(notePath: string): Root | undefined {
    const note = this.notes.get(notePath);
    if (!note) return undefined;
    const known = this.inMemory.get(note.hash);
    if (known) return known;
    const tree = this.store.read(note.hash) ?? this.parse(note.text, notePath);
    for (const oldest of this.inMemory.keys()) if (this.inMemory.size >= MAX_IN_MEMORY) this.inMemory.delete(oldest);
    this.inMemory.set(note.hash, tree);
    return tree;
  }
}

/** The folder of trees, one file for each. */
export class TreeStore {
  /**
   * @param folder - Absolute.
   * @param key - The hash of what trees depend on beside their notes' text.
   */
  constructor(
    readonly folder: string,
    readonly key: string,
  ) {}

  /**
   * @param hash - The hash of a note.
   * @returns Its tree, if it is kept.
   */
  read(hash: string): Root | undefined {
    const json = readDigestFile(this.file(hash), this.key);
    return json === undefined ? undefined : (JSON.parse(json) as Root);
  }

  /**
   * @param hash - The hash of a note.
   * @param tree - Its tree; loses the places that nobody asks for.
   */
  write(hash: string, tree: Root): void {
    forgetPlaces(tree);
    writeDigestFile(this.file(hash), this.key, JSON.stringify(tree));
  }

  /**
   * Forgets the trees of notes that are gone.
   *
   * @param hashes - The hashes of the notes there are.
   */
  async keep(hashes: Iterable<string>): Promise<void> {
    const files = new Set([...hashes].map((hash) => path.basename(this.file(hash))));
    const present = await readdir(this.folder).catch(() => []);
    for (const file of present) if (!files.has(file)) await rm(path.join(this.folder, file), {force: true});
  }

  private file(hash: string): string {
    return path.join(this.folder, `${hash}.json`);
  }
}

function forgetPlaces(root: Root): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const start = PLACED.has(node.type) ? node.position?.start : undefined;
    node.position = start && {start: {line: start.line, column: start.column}, end: start};
    if ('children' in node) waiting.push(...(node.children as Nodes[]));
  }
}
