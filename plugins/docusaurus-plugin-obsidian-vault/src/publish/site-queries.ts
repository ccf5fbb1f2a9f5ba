/** What bases and queries are asked of: the published part of a vault, and nothing else of it. */
import {
  createNoteLookup,
  createQueryAnswers,
  type FileTimes,
  type NoteLookup,
  type NoteMetadata,
  type QueryAnswers,
  type QueryLink,
  type QueryNote,
  readQueryNote,
} from 'remark-obsidian-vault';
import {hashOf} from '../read/hash.js';
import type {ImageSize} from '../read/image-sizes.js';
import type {LoadedVault} from '../read/load-vault.js';
import {isHidden} from './is-hidden.js';
import type {Published} from './published.js';

/** The queries of a vault or of a version of it. All is made when it is first asked for: most vaults have none. */
export class SiteQueries {
  private known?: {lookup: NoteLookup; answers: QueryAnswers};
  private knownDigest?: string;

  /**
   * @param vault - The vault.
   * @param published - What of it is published.
   * @param day - The day of the build, ISO 8601. The time of day is no part of it: two builds of a vault are equal.
   * @param imageSizes - The sizes of pictures, which answers may show.
   */
  constructor(
    private readonly vault: LoadedVault,
    private readonly published: Published,
    private readonly day: string,
    private readonly imageSizes: ReadonlyMap<string, ImageSize>,
  ) {}

  /** What answers them. */
  get answers(): QueryAnswers {
    return {
      block: (code, from) => this.made.answers.block(code, from),
      inline: (code, from) =>
        code.value.startsWith('=') || code.value.startsWith('$=') ? this.made.answers.inline(code, from) : undefined,
      base: (path, view, from) => this.made.answers.base(path, view, from),
    };
  }

  /** The hash of everything that an answer may depend on, apart from the query itself. */
  get digest(): string {
    const {index} = this.vault;
    this.knownDigest ??= hashOf(
      JSON.stringify([
        this.day,
        index.settings.propertyTypes,
        index.settings.tasks,
        this.published.notes.map(({entry}) => [entry.path, entry.slug, entry.title]),
        [...this.published.attachments],
        [...this.imageSizes],
        this.made.lookup.notes,
      ]),
    );
    return this.knownDigest;
  }

  private get made(): {lookup: NoteLookup; answers: QueryAnswers} {
    this.known ??= this.make();
    return this.known;
  }

  /** Sizes change with each letter that is typed: where no query can ask for them, no page is to change with them. */
  private asksSizes(): boolean {
    return [...this.vault.notes.values()].some(({text, metadata}) => metadata.hasQueries && /size/i.test(text));
  }

  private make(): {lookup: NoteLookup; answers: QueryAnswers} {
    const {vault, published} = this;
    const {propertyTypes, tasks} = vault.index.settings;
    const sizes = this.asksSizes();
    const mayBeNamed = ({target, isEmbed}: QueryLink, from: string) =>
      !isHidden(target, from, isEmbed ? 'embed' : 'link', vault.resolve);
    const notes = published.notes.map(({metadata}) => {
      const size = sizes && {size: Buffer.byteLength(vault.notes.get(metadata.path)?.text ?? '')};
      const note = readQueryNote(metadata, {...timesOf(metadata), ...size});
      return note.links ? {...note, links: note.links.filter((link) => mayBeNamed(link, note.path))} : note;
    });
    const files = [...published.attachments.keys()].sort().map((path): QueryNote => ({path, properties: {}}));
    const isKnown = new Set([...notes, ...files].map(({path}) => path));
    const lookup = createNoteLookup([...notes, ...files], (target, from) => {
      const to = vault.resolve(target, from, 'link');
      const path = to.status === 'note' ? to.note.path : to.status === 'attachment' ? to.attachment.path : undefined;
      return path !== undefined && isKnown.has(path) ? path : undefined;
    });
    const answers = createQueryAnswers({
      lookup,
      now: `${this.day}T00:00:00`,
      readBase: (path) => vault.notes.get(path)?.text,
      ...(propertyTypes && {types: propertyTypes}),
      ...(tasks && {tasks}),
    });
    return {lookup, answers};
  }
}

/** What the note itself says: files of a repository have the time at which somebody fetched them. */
function timesOf({properties: {created, updated = created}}: NoteMetadata): FileTimes {
  return {
    ...(created !== undefined && {ctime: created}),
    ...(updated !== undefined && {mtime: updated}),
  };
}
