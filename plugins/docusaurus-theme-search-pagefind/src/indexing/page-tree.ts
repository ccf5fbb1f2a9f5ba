/** A built page → the tree of its note, for pages whose tree nobody has: a site's own docs, other plugins' versions. */
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {find, hasClass} from './note-text.js';

/**
 * @param html - The page.
 * @param options - `siteNoIndex`: the whole site asks search engines to stay away, which says nothing of a single page.
 * @returns What stands inside `.theme-doc-markdown`; `undefined` for a page without a note, or one that asks not to be
 * indexed.
 */
export function pageTree(html: string, {siteNoIndex = false}: {siteNoIndex?: boolean} = {}): Root | undefined {
  const [head, note] = parts(html);
  if (!siteNoIndex && find(fromHtml(head).children, asksNotToBeIndexed)) return undefined;
  const fragment = fromHtml(note, {fragment: true});
  const body = find(fragment.children, (element) => hasClass(element, 'theme-doc-markdown'));
  return body && {type: 'root', children: body.children};
}

/** A page's head, and the page from its note on: most of a page is the navigation between them, which nobody reads here. */
function parts(html: string): [head: string, note: string] {
  const start = /<div\b[^<>]*\btheme-doc-markdown\b/.exec(html)?.index ?? html.length;
  const body = html.indexOf('<body');
  return [html.slice(0, body < 0 ? start : body), html.slice(start)];
}

function asksNotToBeIndexed({tagName, properties}: Element): boolean {
  return tagName === 'meta' && properties.name === 'robots' && /noindex/i.test(String(properties.content));
}
