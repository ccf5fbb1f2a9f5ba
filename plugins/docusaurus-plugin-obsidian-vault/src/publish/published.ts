/** What of a vault is published, and where: the one place that decides which notes and attachments reach the site. */
import {
  allocateSlugs,
  attachmentFiles,
  type LinkMetadata,
  type NoteEntry,
  type NoteMetadata,
  readingOrder,
} from 'remark-obsidian-vault';
import type {LoadedVault} from '../read/load-vault.js';
import type {ResolvedLink} from '../read/note.js';
import {ReadSession} from '../read/session.js';

/** A note on its way into the site. */
export interface StagedNote {
  entry: NoteEntry;
  metadata: NoteMetadata;
  /** Its links and embeds, and what they lead to. */
  links: readonly ResolvedLink[];
  /** Its file under the folder of staged notes: `compute/ec2-basics.md`. Safe for every bundler and file system. */
  file: string;
}

/** A link or an embed that leads from one published note to another. */
export interface NoteLink {
  from: StagedNote;
  to: StagedNote;
  link: LinkMetadata;
}

/** The published part of a vault. */
export interface Published {
  /** In reading order. */
  notes: StagedNote[];
  /** Attachments that published notes use → their file under the folder of staged attachments. */
  attachments: Map<string, string>;
}

/**
 * Picks what is published.
 *
 * @param vault - The vault.
 * @param usedElsewhere - Attachments that something else than its notes uses: older versions of them.
 * @param session - What was read before, in the same process.
 * @returns Its published notes in reading order, and the attachments that are used.
 */
export function publishedOf(
  vault: LoadedVault,
  usedElsewhere: readonly string[] = [],
  session = new ReadSession(),
): Published {
  const {dailyNotes} = vault.index.settings;
  const entries = new Map(vault.index.notes.filter(({published}) => published).map((entry) => [entry.path, entry]));
  const paths = [...entries.keys()];
  const key = JSON.stringify([dailyNotes, paths]);
  const files = session.remember('staged files', key, () => stagedFiles(paths.sort(readingOrder(dailyNotes))));
  const notes = [...files].flatMap(([path, file]) => {
    const entry = entries.get(path);
    const note = vault.notes.get(path);
    return entry && note ? [{entry, metadata: note.metadata, links: note.links, file}] : [];
  });
  return {notes, attachments: attachmentFiles([...usedAttachments(vault, notes), ...usedElsewhere])};
}

/** Note → file, in the order of the notes. It follows its folder, not its permalink: the sidebar is made from the folders. */
function stagedFiles(paths: readonly string[]): Map<string, string> {
  const {slugs} = allocateSlugs(paths.map((path) => ({path})));
  const folders = new Set<string>();
  for (const slug of slugs.values()) {
    for (let end = slug.lastIndexOf('/'); end > 0; end = slug.lastIndexOf('/', end - 1))
      folders.add(slug.slice(0, end));
  }
  const fileOf = (slug: string): string => {
    if (slug === '/') return 'index.md';
    // A folder note stands in its folder, where Docusaurus takes it for the folder's own page.
    return folders.has(slug) ? `${slug.slice(1)}/index.md` : `${slug.slice(1)}.md`;
  };
  return new Map(paths.map((path) => [path, fileOf(slugs.get(path) as string)]));
}

/**
 * @param vault - A vault.
 * @param notes - Its published notes.
 * @returns The attachments that they use, each once.
 */
export function usedAttachments(vault: Pick<LoadedVault, 'resolve'>, notes: readonly StagedNote[]): Set<string> {
  const used = new Set<string>();
  for (const {entry, metadata, links} of notes) {
    const {cover} = metadata.properties;
    const targets = links.map(({to}) => to);
    if (cover) targets.push(vault.resolve(cover, entry.path, 'embed'));
    for (const to of targets) {
      if (to.status !== 'attachment') continue;
      used.add(to.attachment.path);
      // A link leads to one picture of a drawing; an embed shows that of the theme.
      for (const picture of Object.values(to.drawing?.pictures ?? {})) used.add(picture);
    }
  }
  return used;
}
