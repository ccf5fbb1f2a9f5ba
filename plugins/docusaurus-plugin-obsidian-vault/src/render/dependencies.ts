import {attachmentUrl, noteUrl, type PermalinkOf, pictureSources, type VaultSite} from '../publish/site.js';

/** Transclusions are followed this deep, as the page shows them. */
const MAX_DEPTH = 5;

/**
 * What the page of a note depends on: its text, where its links lead, which tags have pages, the text of what it embeds, and the
 * metadata of all notes where it or what it embeds asks them. A page is rendered again exactly when one of these changes.
 *
 * @param site - The vault and what of it is published.
 * @param note - The note's path.
 * @param permalinkOf - Gives the addresses of notes.
 * @returns All of it as a text, which is the same as long as nothing changes.
 */
export function dependenciesOf(site: VaultSite, note: string, permalinkOf: PermalinkOf): string {
  const own = [site.vault.notes.get(note)?.hash, site.titleIds.get(note), classesOf(site)];
  return [...own, ...dependencies(site, note, permalinkOf, new Set(), 0)].join('\n');
}

const classNames = new WeakMap<ReadonlySet<string>, string>();

function classesOf({vault: {classes}}: VaultSite): string {
  const known = classNames.get(classes) ?? [...classes].sort().join(' ');
  classNames.set(classes, known);
  return known;
}

function dependencies(
  site: VaultSite,
  note: string,
  permalinkOf: PermalinkOf,
  seen: Set<string>,
  depth: number,
): string[] {
  const {vault} = site;
  const {metadata, links = []} = vault.notes.get(note) ?? {};
  const lines = (metadata?.tags ?? []).map(({tag}) => `tag ${tag} ${site.tags.permalink(tag) ?? ''}`);
  if (metadata?.hasQueries) lines.push(`queries ${site.queries.digest}`);
  for (const {source} of metadata?.diagrams ?? []) {
    const reading = site.diagrams.get(source);
    lines.push(`diagram ${JSON.stringify(reading)}`);
    for (const {text, isNote} of reading?.words ?? []) {
      const to = isNote ? vault.resolve(text, note, 'link') : undefined;
      if (to) lines.push(`node ${to.status === 'note' ? noteUrl(site, to.note.path, permalinkOf) : to.status} ${text}`);
    }
  }
  for (const {link, to} of links) {
    if (to.status === 'attachment') {
      const pictures = Object.values(to.drawing?.pictures ?? {}).map((picture) => attachment(site, picture));
      lines.push(`attachment ${attachment(site, to.attachment.path)} ${pictures.join(' ')}`);
    }
    if (to.status === 'unresolved') lines.push(`unresolved ${to.problem ? 'missing' : 'hidden'} ${link.target}`);
    if (to.status !== 'note') continue;
    lines.push(`note ${to.note.kind} ${noteUrl(site, to.note.path, permalinkOf)} ${to.id ?? ''} ${to.note.title}`);
    if (link.kind !== 'embed' || depth >= MAX_DEPTH || seen.has(to.note.path)) continue;
    seen.add(to.note.path);
    lines.push(
      vault.notes.get(to.note.path)?.hash ?? '',
      ...dependencies(site, to.note.path, permalinkOf, seen, depth + 1),
    );
  }
  return lines;
}

function attachment(site: VaultSite, path: string): string {
  const size = site.imageSizes.get(path);
  const sources = pictureSources(site, path).map(({url}) => url);
  return [attachmentUrl(site, path), size?.width, size?.height, ...sources].join(' ');
}
