import type {Html, Parent, Root, RootContent} from 'mdast';
import {safeHtml} from '../html/safe-html.js';

/** What holds one sentence: raw HTML in it is one, too, where nothing else stands beside it. */
const SENTENCES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'highlight',
  'link',
  'linkReference',
  'inlineFootnote',
]);

/**
 * Makes the raw HTML of a note harmless, with what stands between its tags: no text of a script gets into a description, an
 * index or a page. Addresses, classes and frames stay as they are
 * until the note is resolved.
 *
 * @param tree - A note; changed in place.
 */
export function rawHtml(tree: Root): void {
  const waiting: Parent[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const children = parent.children as RootContent[];
    const isOne = SENTENCES.has(parent.type) && children.every(({type}) => type === 'html');
    parent.children = safeHtml(isOne ? joined(children as Html[]) : children, {url: (url) => url});
    for (const child of parent.children) if ('children' in child) waiting.push(child as Parent);
  }
}

function joined(nodes: readonly Html[]): Html[] {
  const [first] = nodes;
  return first ? [{...first, value: nodes.map(({value}) => value).join('')}] : [];
}
