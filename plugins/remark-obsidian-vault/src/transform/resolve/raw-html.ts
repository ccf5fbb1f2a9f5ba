/** Raw HTML of a note in its vault: addresses, ids and classes that may stand in its page, and what is shown in another way. */
import type {RootContent} from 'mdast';
import type {RawHtmlRules} from '../../html/piece-reader.js';
import {isSafeLink, isSafeSource} from '../../html/safe-url.js';
import {textNodes} from './elements.js';
import {missing} from './embeds.js';
import {embedFrame} from './external-embeds.js';
import {mediaKind} from './media.js';
import type {Scope} from './scope.js';
import {decodeTarget, externalLink, isExternal, noteUrl} from './targets.js';

/**
 * @param scope - Where the HTML stands.
 * @returns What decides about it.
 */
export function rawHtmlRules(scope: Scope): RawHtmlRules {
  const {classes} = scope.page.context;
  return {
    url: (value, kind) => urlOf(value, kind, scope),
    mayHaveId: (id) => mayHaveId(id, scope),
    mayHaveClass: (name) => HIGHLIGHTR.test(name) || (classes?.has(name) === true && !OWN_CLASS.test(name)),
    instead: ({name, attributes}) => insteadOf(name, attributes, scope),
  };
}

/** The classes of the plugin Highlightr, which brings their colours along. */
const HIGHLIGHTR = /^hltr-[\w-]+$/;

/** Classes that make the site's own scripts and styles act, whatever a snippet says of them. */
const OWN_CLASS = /^(?:exam-tip|vault-|theme-|docusaurus-|external-embed)/;

/** Addresses lead where those of Markdown do. */
function urlOf(value: string, kind: 'link' | 'embed', scope: Scope): string | undefined {
  const {resolve, urls} = scope.page.context;
  if (isExternal(value)) return (kind === 'link' ? isSafeLink(value) : isSafeSource(value)) ? value : undefined;
  const to = resolve(decodeTarget(value), scope.from, kind);
  if (to.status === 'note' && to.note.published) return noteUrl(to, {...urls, note: urls.rawNote ?? urls.note});
  return to.status === 'attachment' ? urls.attachment(to.attachment.path) : undefined;
}

/** An id of raw HTML stands once on a page and is none of a footnote's; another note brings none. */
function mayHaveId(id: string, {open, page}: Scope): boolean {
  if (open.length > 1 || page.ids.has(id) || /^fn(?:ref)?-/.test(id)) return false;
  page.ids.add(id);
  return true;
}

/** Pages of other sites wait for the reader; what a picture or a player cannot find is said as it is for Markdown. */
function insteadOf(name: string, attributes: ReadonlyMap<string, string>, scope: Scope): RootContent[] | undefined {
  const src = attributes.get('src')?.trim();
  if (name === 'iframe') return src === undefined ? [] : embedFrame(src, attributes.get('title'), scope);
  if (src === undefined || (name !== 'img' && name !== 'audio' && name !== 'video')) return undefined;
  // A browser that shows PDFs as pictures would fetch it.
  if (name === 'img' && isExternal(src) && mediaKind(src.replace(/[?#].*$/, '')) === 'pdf')
    return externalLink(src, textNodes(attributes.get('alt') || src));
  if (isExternal(src)) return undefined;
  const target = decodeTarget(src);
  const resolution = scope.page.context.resolve(target, scope.from, 'embed');
  return resolution.status === 'unresolved' ? missing(target, attributes.get('alt') ?? null, resolution) : undefined;
}
