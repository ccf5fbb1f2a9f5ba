import type {Nodes, PhrasingContent, Root} from 'mdast';
import type {FormulaEngine} from '../math/note-formulas.js';
import type {FirstHeading} from '../types.js';
import {plainText, readableText} from './plain-text.js';

/**
 * Finds the heading that a note begins with: it may be the note's title, or repeat it.
 *
 * @param tree - A note with heading ids, before anything is put in front of its blocks.
 * @param engine - What draws formulas.
 * @returns The heading; `undefined` where the note begins with something else.
 */
export function findFirstHeading(tree: Root, engine: FormulaEngine): FirstHeading | undefined {
  const first = tree.children.find(({type}) => type !== 'definition' && type !== 'footnoteDefinition');
  if (first?.type !== 'heading') return undefined;
  const words = first.children.map(withoutPictures);
  const text = plainText(words).replace(/\s+/g, ' ').trim();
  const readable = readableText(words, engine);
  const isOnly =
    first.depth === 1 && tree.children.every((node) => node === first || node.type !== 'heading' || node.depth !== 1);
  const id = String(first.data?.hProperties?.id ?? '');
  return {text, ...(readable !== text && {readable}), id, depth: first.depth, isOnly};
}

/** What a picture says to those who cannot see it is no word of a title. */
function withoutPictures(node: PhrasingContent): PhrasingContent {
  if (PICTURES.has(node.type)) return {type: 'text', value: ''};
  if (!('children' in node)) return node;
  return {...node, children: (node.children as PhrasingContent[]).map(withoutPictures)} as PhrasingContent;
}

const PICTURES: ReadonlySet<Nodes['type']> = new Set(['image', 'imageReference', 'embed']);
