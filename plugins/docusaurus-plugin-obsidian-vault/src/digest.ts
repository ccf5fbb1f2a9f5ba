import {createHash} from 'node:crypto';
import {attachmentUrl, type VaultSite} from './site.js';

/** Transclusions are followed this deep, as the page shows them. */
const MAX_DEPTH = 5;

/**
 * @param text - Anything.
 * @returns A short hash of it, the same on every machine.
 */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/**
 * What the page of a note depends on outside its own text: where its links lead, and the text of what it embeds. It is
 * written into the staged note, so that the bundler compiles a page again exactly when one of these changes.
 *
 * @param site - The vault and what of it is published.
 * @param path - A note.
 * @returns A short hash.
 */
export function connectionsDigest(site: VaultSite, path: string): string {
  // The staged file of a canvas does not hold its text.
  const own = path.toLowerCase().endsWith('.canvas') ? [site.vault.hashes.get(path) ?? ''] : [];
  if (site.vault.classes.size > 0) own.push(`classes ${[...site.vault.classes].sort().join(' ')}`);
  return hashOf([...own, ...connections(site, path, new Set(), 0)].join('\n'));
}

function connections(site: VaultSite, path: string, seen: Set<string>, depth: number): string[] {
  const {vault} = site;
  const lines: string[] = [];
  for (const link of vault.facts.get(path)?.links ?? []) {
    const to = vault.resolve(link.target, path, link.kind);
    if (to.status === 'attachment') lines.push(`attachment ${attachment(site, to.attachment.path)}`);
    if (to.status === 'unresolved') lines.push(`unresolved ${link.target}`);
    if (to.status !== 'note') continue;
    lines.push(`note ${to.note.slug} ${to.id ?? ''} ${to.note.title}`);
    if (link.kind !== 'embed' || depth >= MAX_DEPTH || seen.has(to.note.path)) continue;
    seen.add(to.note.path);
    lines.push(vault.hashes.get(to.note.path) ?? '', ...connections(site, to.note.path, seen, depth + 1));
  }
  return lines;
}

function attachment(site: VaultSite, path: string): string {
  const size = site.imageSizes.get(path);
  return [attachmentUrl(site, path), size?.width, size?.height].join(' ');
}
