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
   * @param parse - Makes the tree of a note; `undefined` where there is no such note.
   */
  constructor(private readonly parse: (path: string) => Root | undefined) {}

  /**
   * Keeps a tree if there is room for it.
   *
   * @param path - The note.
   * @param tree - Its tree, which nobody may change from now on.
   * @param size - The length of its text.
   */
  keep(path: string, tree: Root, size: number): void {
    if (this.used + size > BUDGET) return;
    this.used += size;
    this.kept.set(path, tree);
  }

  /**
   * @param path - A note.
   * @returns Its tree, not to be changed, or `undefined` where there is no such note.
   */
  get(path: string): Root | undefined {
    const known = this.kept.get(path);
    if (known) return known;
    const tree = this.parse(path);
    if (tree) this.kept.set(path, tree);
    return tree;
  }
}
