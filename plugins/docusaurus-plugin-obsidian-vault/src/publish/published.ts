/** What of a vault is published, and where: the one place that decides which notes and attachments reach the site. */
import {
  allocateSlugs,
  attachmentFiles,
  type LinkFact,
  type NoteEntry,
  type NoteFacts,
  readingOrder,
} from 'remark-obsidian-vault';
import type {LoadedVault} from '../read/load-vault.js';
import type {ResolvedLink} from '../read/note.js';

/** A note on its way into the site. */
export interface StagedNote {
  entry: NoteEntry;
  facts: NoteFacts;
  /** Its links and embeds, and what they lead to. */
  links: readonly ResolvedLink[];
  /** Its file under the folder of staged notes: `compute/ec2-basics.md`. Safe for every bundler and file system. */
  file: string;
}

/** A link or an embed that leads from one published note to another. */
export interface NoteLink {
  from: StagedNote;
  to: StagedNote;
  link: LinkFact;
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
 * @returns Its published notes in reading order, and the attachments that are used.
 */
export function publishedOf(vault: LoadedVault, usedElsewhere: readonly string[] = []): Published {
  const inOrder = readingOrder(vault.index.settings.dailyNotes);
  const entries = vault.index.notes.filter((note) => note.published).sort((a, b) => inOrder(a.path, b.path));
  const files = stagedFiles(entries);
  const notes = entries.flatMap((entry) => {
    const note = vault.notes.get(entry.path);
    return note ? [{entry, facts: note.facts, links: note.links, file: files.get(entry.path) as string}] : [];
  });
  return {notes, attachments: attachmentFiles([...usedAttachments(vault, notes), ...usedElsewhere])};
}

/** A note's file follows its folder, not its permalink: the sidebar is made from the folders. */
function stagedFiles(entries: readonly NoteEntry[]): Map<string, string> {
  const {slugs} = allocateSlugs(entries.map(({path}) => ({path})));
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
  return new Map(entries.map(({path}) => [path, fileOf(slugs.get(path) as string)]));
}

/**
 * @param vault - A vault.
 * @param notes - Its published notes.
 * @returns The attachments that they use, each once.
 */
export function usedAttachments(vault: Pick<LoadedVault, 'resolve'>, notes: readonly StagedNote[]): Set<string> {
  const used = new Set<string>();
  for (const {entry, facts, links} of notes) {
    const {cover} = facts.properties;
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
