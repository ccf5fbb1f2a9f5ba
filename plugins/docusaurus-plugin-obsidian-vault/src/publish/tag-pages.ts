import {type NoteMetadata, tagKey, tagPath} from 'remark-obsidian-vault';

/** What file systems take, with room for the folders around and an ending, in ASCII characters: more was never a page's. */
const MAX_NAME = 240;
const MAX_ADDRESS = 800;

/** A tag as Docusaurus's docs plugin takes it. */
export interface TagPage {
  label: string;
  /** Below the docs plugin's tags. */
  permalink: string;
}

/** The tag pages of a vault: one for each tag, however its case was typed, and for each tag above it. */
export class TagPages {
  /** Lower-cased tag → how it is written on its page. */
  private readonly labels = new Map<string, string>();

  /**
   * @param notes - The published notes, in an order that is always the same: the first spelling of a tag is kept.
   */
  constructor(notes: Iterable<NoteMetadata>) {
    for (const metadata of notes) {
      for (const tag of ownTags(metadata)) {
        for (const level of withParents(tag)) {
          if (!this.labels.has(tagKey(level))) this.labels.set(tagKey(level), level);
        }
      }
    }
  }

  /**
   * @param metadata - A note.
   * @returns Its tags and those above them, each once.
   */
  of(metadata: NoteMetadata): TagPage[] {
    const keys = new Set(ownTags(metadata).flatMap((tag) => withParents(tagKey(tag))));
    return [...keys].sort().map((key) => ({label: this.labels.get(key) as string, permalink: tagPath(key)}));
  }

  /**
   * @param tag - A tag as typed.
   * @returns Its page below the docs plugin's tags, or `undefined` where no published note has it.
   */
  permalink(tag: string): string | undefined {
    const key = tagKey(tag);
    return this.labels.has(key) ? tagPath(key) : undefined;
  }

  /**
   * Tells which addresses pages of tags had before they were spelt as those of notes are: `node.js` was `/node.js`. Those with
   * percent signs no server found.
   *
   * @returns Former address → address, where it is another one and no page's now.
   */
  former(): Map<string, string> {
    const former = new Map<string, string>();
    const taken = new Set([...this.labels.keys()].map(tagPath));
    for (const key of this.labels.keys()) {
      const address = `/${key}`;
      if (!isPlain(address) || taken.has(address)) continue;
      former.set(address, tagPath(key));
    }
    return former;
  }
}

/** Whether a URL keeps an address letter by letter, with no `.` or `..` to resolve, and a file system takes it. */
function isPlain(address: string): boolean {
  const isWritable = address.length <= MAX_ADDRESS && address.split('/').every((name) => name.length <= MAX_NAME);
  return isWritable && /^[\w\-.!~*'()/]+$/.test(address) && !/\/\.{1,2}(?:\/|$)/.test(address);
}

/**
 * @param metadata - A note.
 * @returns The tags of its properties and its text, as typed, each once.
 */
export function ownTags(metadata: NoteMetadata): string[] {
  const seen = new Map<string, string>();
  for (const tag of [...metadata.properties.tags, ...metadata.tags.map(({tag}) => tag)]) {
    if (!seen.has(tagKey(tag))) seen.set(tagKey(tag), tag);
  }
  return [...seen.values()];
}

/** `aws/core/s3` → `aws`, `aws/core`, `aws/core/s3`: Obsidian help, Tags: nested tags. */
function withParents(tag: string): string[] {
  const parts = tag.split('/').filter(Boolean);
  return parts.map((_, end) => parts.slice(0, end + 1).join('/'));
}
