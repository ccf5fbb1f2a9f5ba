/** The targets of links: as typed, as shown, as resolved. */
import type {RootContent} from 'mdast';
import {isSafeLink, urlScheme} from '../../html/safe-url.js';
import type {Resolution, VaultUrls} from '../../types.js';
import {type ElementProperties, inlineElement} from './elements.js';
import type {Scope} from './scope.js';

/** What a base is to those who do not have it in Obsidian. Obsidian help, Bases. */
export const BASE_TEXT = 'Obsidian Base: opens in Obsidian';

/**
 * What a link shows that has no text of its own (test/fixtures/syntax/README.md, Links): `Note`, `Note > Heading`, `Heading`.
 *
 * @param target Target and sub-path as typed.
 * @returns The text.
 */
export function displayText(target: string): string {
  const parts = target.split('#').map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' > ') || target;
}

/**
 * Percent-decode the address of a Markdown link.
 *
 * @param url As typed: `Some%20note.md`, `100% done.md`.
 * @returns The target that it means.
 */
export function decodeTarget(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A bare `%` stands for itself; what is encoded around it is read all the same.
    return url.replace(/(?:%[\dA-F]{2})+/gi, (bytes) => decodeBytes(bytes));
  }
}

/**
 * Tell whether an address leads out of the vault.
 *
 * @param url Address of a Markdown link or image.
 * @returns False for targets in the vault, and for `obsidian://open`, which opens one.
 */
export function isExternal(url: string): boolean {
  if (url.startsWith('//')) return true;
  const scheme = urlScheme(url);
  // A letter and a colon are a drive of Windows.
  return scheme !== undefined && scheme.length > 1 && !/^obsidian:\/\/open\b/i.test(url);
}

/**
 * Link nodes to what their target was resolved to.
 *
 * @param resolution What the target means.
 * @param target As typed.
 * @param children What the link shows.
 * @param scope Where it stands.
 * @param title Its tooltip.
 * @returns A link; plain content where there is nothing to lead to, or where a link is around it.
 */
export function linkTo(
  resolution: Resolution,
  target: string,
  children: RootContent[],
  scope: Scope,
  title?: string | null,
): RootContent[] {
  if (scope.inLink) return children;
  const {urls} = scope.page.context;
  if (resolution.status === 'note') {
    if (!resolution.note.published) return children;
    const url = noteUrl(resolution, urls);
    if (resolution.note.kind === 'base' && !urls.base) return [download(url, children, target, title ?? BASE_TEXT)];
    return [link(url, children, {dataHref: target}, title)];
  }
  if (resolution.status === 'attachment') {
    const {attachment, fragment} = resolution;
    const url = urls.attachment(attachment.path) + (fragment ? `#${encodeURI(fragment)}` : '');
    return [link(url, children, {dataHref: target, target: '_blank', rel: 'noopener'}, title)];
  }
  // An unpublished note has no problem that names it, and no mark that tells of it either.
  if (!resolution.problem) return children;
  return [inlineElement('span', {className: ['internal-link', 'is-unresolved']}, children)];
}

/**
 * The address of a note or canvas; a base that has no page is a file to be downloaded.
 *
 * @param resolution What a target means.
 * @param urls How the vault's things become addresses.
 * @returns The address.
 */
export function noteUrl({note, id}: Extract<Resolution, {status: 'note'}>, urls: VaultUrls): string {
  if (note.kind === 'base') return urls.base?.(note.path) ?? urls.attachment(note.path);
  return urls.note(note.path, id);
}

/**
 * Link nodes to an address outside the vault.
 *
 * @param url The address.
 * @param children What the link shows.
 * @param title Its tooltip.
 * @returns A link; its content alone where the address could act.
 */
export function externalLink(url: string, children: RootContent[], title?: string | null): RootContent[] {
  return isSafeLink(url) ? [{type: 'link', url, title: title ?? null, children: children as never[]}] : children;
}

function link(url: string, children: RootContent[], properties: ElementProperties, title?: string | null): RootContent {
  const hProperties = {className: ['internal-link'], ...properties};
  return {type: 'link', url, title: title ?? null, children: children as never[], data: {hProperties}};
}

/** An element of its own, which no generator takes for a link to a file that it should bundle. */
function download(href: string, children: RootContent[], target: string, title: string): RootContent {
  const className = ['internal-link', 'base-link'];
  const properties = {className, href, title, dataHref: target, download: '', target: '_blank', rel: 'noopener'};
  return inlineElement('a', properties, children);
}

function decodeBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}
