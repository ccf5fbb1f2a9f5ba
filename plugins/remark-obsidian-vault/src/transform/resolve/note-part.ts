import type {Heading, List, Nodes, Parent, Root, RootContent} from 'mdast';
import type {Resolution} from '../../types.js';
import {withoutTitle} from './title.js';

/**
 * Picks the part of a note that an embed shows: all of it, a heading with its section, or a block. Obsidian help, Embed files.
 *
 * @param tree - The note, prepared.
 * @param resolution - What the embed's target means.
 * @returns The blocks; they belong to the note and are not to be changed.
 */
export function notePart(tree: Root, resolution: Extract<Resolution, {status: 'note'}>): RootContent[] {
  const {id, heading, block, note} = resolution;
  if (block) return blockPart(tree, block.id) ?? [];
  if (heading) return sectionPart(tree, id) ?? [];
  return withoutTitle(tree.children, note.titleId);
}

/** The heading and what follows it, up to the next one of its level or above, wherever it stands. */
function sectionPart(parent: Parent, id: string | undefined): RootContent[] | undefined {
  const start = parent.children.findIndex((node) => node.data?.hProperties?.id === id);
  const first = parent.children[start];
  if (first && first.type !== 'heading') return parent.children.slice(start);
  if (first) {
    const depth = (first as Heading).depth;
    const end = parent.children.findIndex(
      (node, index) => index > start && node.type === 'heading' && node.depth <= depth,
    );
    return parent.children.slice(start, end < 0 ? undefined : end);
  }
  return firstOf(parent, (child) => sectionPart(child, id));
}

function blockPart(parent: Parent, blockId: string): RootContent[] | undefined {
  const found = parent.children.find((node) => node.data?.blockId === blockId);
  if (found?.type === 'listItem') {
    const {ordered = false} = parent as Nodes as List;
    return [{type: 'list', ordered, spread: false, children: [found]}];
  }
  if (found) return [found];
  return firstOf(parent, (child) => blockPart(child, blockId));
}

function firstOf<T>(parent: Parent, find: (child: Parent) => T | undefined): T | undefined {
  for (const child of parent.children) {
    const found = 'children' in child ? find(child as Parent) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
