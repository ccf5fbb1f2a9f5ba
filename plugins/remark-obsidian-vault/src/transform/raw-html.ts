import type {Parent, Root, RootContent} from 'mdast';
import {safeHtml} from '../html/safe-html.js';

/**
 * Makes the raw HTML of a note harmless, with what stands between its tags: no text of a script gets into a description, an
 * index or a page. Addresses, classes and frames stay as they are
 * until the note is connected.
 *
 * @param tree - A note; changed in place.
 */
export function rawHtml(tree: Root): void {
  const waiting: Parent[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    parent.children = safeHtml(parent.children as RootContent[], {url: (url) => url});
    for (const child of parent.children) if ('children' in child) waiting.push(child as Parent);
  }
}
