import GithubSlugger, {slug} from 'github-slugger';
import type {Heading, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {HeadingEntry} from '../types.js';
import {foldHeading} from '../vault/fold.js';
import {isLeafBlock} from './leaf-blocks.js';
import {plainText} from './plain-text.js';

/**
 * Gives every heading the id that Docusaurus would: github-slugger's, from the text that shows, unique in the note.
 *
 * @param tree - A note; changed in place.
 * @param source - Its text.
 * @returns The headings.
 */
export function headingIds(tree: Root, source = ''): HeadingEntry[] {
  const slugger = new GithubSlugger();
  const headings: HeadingEntry[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type !== 'heading') return isLeafBlock(node) ? SKIP : undefined;
    const text = plainText(node.children).replace(/\s+/g, ' ').trim();
    // An emoji or a sign alone leaves nothing of itself.
    const id = slugger.slug(slug(text) === '' ? 'section' : text);
    const isNested = parent !== tree;
    node.data = {...node.data, ...(isNested && {isNested}), hProperties: {...node.data?.hProperties, id}};
    const typed = typedText(node, source);
    const differs = foldHeading(typed) !== foldHeading(text);
    headings.push({
      text,
      ...(differs && {source: typed}),
      depth: node.depth,
      id,
      line: node.position?.start.line ?? 1,
      ...(isNested && {isNested}),
    });
    return SKIP;
  });
  return headings;
}

/** Without its marks, what a comment hides, and the identifier of its block. */
function typedText({children}: Heading, source: string): string {
  const places = children.flatMap(({position}) => (position ? [position] : []));
  const text = source.slice(places[0]?.start.offset ?? 0, places.at(-1)?.end.offset ?? 0);
  return text.replace(/\s+/g, ' ').trim();
}
