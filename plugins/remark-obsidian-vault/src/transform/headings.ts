import GithubSlugger, {slug} from 'github-slugger';
import type {Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {HeadingEntry} from '../types.js';
import {isLeafBlock} from './leaf-blocks.js';
import {plainText} from './plain-text.js';

/**
 * Gives every heading the id that Docusaurus would: github-slugger's, from the text that shows, unique in the note.
 *
 * @param tree - A note; changed in place.
 * @returns The headings.
 */
export function headingIds(tree: Root): HeadingEntry[] {
  const slugger = new GithubSlugger();
  const headings: HeadingEntry[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading') return isLeafBlock(node) ? SKIP : undefined;
    const text = plainText(node.children).replace(/\s+/g, ' ').trim();
    // An emoji or a sign alone leaves nothing of itself.
    const id = slugger.slug(slug(text) === '' ? 'section' : text);
    node.data = {...node.data, hProperties: {...node.data?.hProperties, id}};
    headings.push({text, depth: node.depth, id, line: node.position?.start.line ?? 1});
    return SKIP;
  });
  return headings;
}
