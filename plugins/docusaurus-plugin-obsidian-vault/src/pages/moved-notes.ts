/** While the development server runs: where the note of a page that is gone stands now. */

/** The page of a note. */
export interface ShownNote {
  /** The file of its content. */
  file: string;
  /** Its address, with the base URL. */
  url: string;
  title: string;
  /** The note's path in its vault. */
  path: string;
  /** Its text, by which it is known under another name. */
  text: string;
}

/** Pages that are gone, by the file of their content. */
export interface PageMoves {
  /** → the address at which the note stands now. */
  moved: Record<string, string>;
  /** → the title of the note, which is nowhere. */
  gone: Record<string, string>;
}

/** A note with another name and other words is the same one where it shares this part of its lines. */
const MIN_SHARED = 0.5;

/** So many pairs of notes are compared line by line: another branch has other notes altogether. */
const MAX_PAIRS = 2500;

/** What has become of pages, since the server was started. */
export class MovedNotes {
  private shown = new Map<string, ShownNote>();
  private readonly lost = new Map<string, ShownNote>();
  /** File of a page that is gone → file of the page that has its note. */
  private readonly followed = new Map<string, string>();

  /**
   * @param notes - The pages there are.
   * @returns What has become of all pages that there were.
   */
  update(notes: readonly ShownNote[]): PageMoves {
    const before = this.shown;
    this.shown = new Map(notes.map((note) => [note.file, note]));
    for (const note of before.values()) if (!this.shown.has(note.file)) this.lost.set(note.file, note);
    for (const file of this.shown.keys()) {
      this.lost.delete(file);
      this.followed.delete(file);
    }
    // At first everything is new, and nothing was lost.
    this.match(notes.filter(({file, path}) => before.get(file)?.path !== path));
    return this.moves;
  }

  /** What has become of all pages that there were. */
  get moves(): PageMoves {
    const lost = [...this.lost.values()];
    const targets = lost.map(({file}) => [file, this.targetOf(file)] as const);
    return {
      moved: Object.fromEntries(targets.flatMap(([file, target]) => (target ? [[file, target.url]] : []))),
      gone: Object.fromEntries(lost.flatMap(({file, title}, at) => (targets[at]?.[1] ? [] : [[file, title]]))),
    };
  }

  /** A note may be renamed again and again. */
  private targetOf(file: string): ShownNote | undefined {
    const seen = new Set<string>();
    for (let next = this.followed.get(file); next !== undefined; next = this.followed.get(next)) {
      const target = this.shown.get(next);
      if (target || seen.has(next)) return target;
      seen.add(next);
    }
    return undefined;
  }

  private match(added: readonly ShownNote[]): void {
    const open = [...this.lost.values()].filter(({file}) => !this.followed.has(file));
    const free = new Set(added);
    const take = (isSame: (from: ShownNote, to: ShownNote) => boolean) => {
      for (const from of open) {
        if (this.followed.has(from.file)) continue;
        const to = [...free].find((candidate) => isSame(from, candidate));
        if (!to) continue;
        this.followed.set(from.file, to.file);
        free.delete(to);
      }
    };
    take((from, to) => from.path === to.path);
    const isEqual = (from: ShownNote, to: ShownNote) => from.text === to.text && from.text.trim() !== '';
    take((from, to) => isEqual(from, to) && nameOf(from) === nameOf(to));
    take(isEqual);
    if (open.length * free.size <= MAX_PAIRS) take((from, to) => sharedLines(from.text, to.text) >= MIN_SHARED);
  }
}

function nameOf({path}: ShownNote): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The part of the longer one's lines that both have. */
function sharedLines(a: string, b: string): number {
  const [left, right] = [linesOf(a), linesOf(b)];
  const all = new Set(left);
  const shared = right.filter((line) => all.has(line)).length;
  return shared / Math.max(left.length, right.length, 1);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && line !== '---');
}
