import type {Nodes, PhrasingContent, Root} from 'mdast';
import type {FirstHeading} from '../types.js';
import {plainText} from './plain-text.js';

/**
 * Finds the heading that a note begins with: it may be the note's title, or repeat it.
 *
 * @param tree - A note with heading ids, before anything is put in front of its blocks.
 * @returns The heading; `undefined` where the note begins with something else.
 */
export function findFirstHeading(tree: Root): FirstHeading | undefined {
  const first = tree.children.find(({type}) => type !== 'definition' && type !== 'footnoteDefinition');
  if (first?.type !== 'heading') return undefined;
  const text = plainText(first.children.map(withoutPictures)).replace(/\s+/g, ' ').trim();
  const isOnly =
    first.depth === 1 && tree.children.every((node) => node === first || node.type !== 'heading' || node.depth !== 1);
  return {text, id: String(first.data?.hProperties?.id ?? ''), depth: first.depth, isOnly};
}

/** What a picture says to those who cannot see it is no word of a title. */
function withoutPictures(node: PhrasingContent): PhrasingContent {
  if (PICTURES.has(node.type)) return {type: 'text', value: ''};
  if (!('children' in node)) return node;
  return {...node, children: (node.children as PhrasingContent[]).map(withoutPictures)} as PhrasingContent;
}

const PICTURES: ReadonlySet<Nodes['type']> = new Set(['image', 'imageReference', 'embed']);
