import type {Root} from 'mdast';

/** How much of the vault's text may be kept as trees, in characters. A tree takes some sixty times its text's memory. */
const BUDGET = 10_000_000;

/**
 * The prepared trees of notes, so that a note that was parsed for the index is not parsed again for its page. Trees past
 * the budget are made again when asked for.
 */
export class NoteTrees {
  private readonly kept = new Map<string, Root>();
  private used = 0;

  /**
   * @param texts - The texts of all notes, by path.
   * @param parse - Makes the tree of a note.
   */
  constructor(
    private readonly texts: ReadonlyMap<string, string>,
    private readonly parse: (text: string, path: string) => Root,
  ) {}

  /**
   * @param length - The length of some notes' text.
   * @returns Whether there is room for their trees.
   */
  hasRoom(length: number): boolean {
    return this.used + length <= BUDGET;
  }

  /**
   * Keeps a tree if there is room for it.
   *
   * @param path - The note.
   * @param tree - Its tree, which nobody may change from now on.
   * @param text - Its text.
   */
  keep(path: string, tree: Root, text: string): void {
    if (!this.hasRoom(text.length)) return;
    this.used += text.length;
    this.kept.set(path, tree);
  }

  /**
   * @param path - A note.
   * @returns Its tree, not to be changed, or `undefined` where there is no such note.
   */
  get(path: string): Root | undefined {
    const known = this.kept.get(path);
    if (known) return known;
    const text = this.texts.get(path);
    if (text === undefined) return undefined;
    const tree = this.parse(text, path);
    this.keep(path, tree, text);
    return tree;
  }
}
