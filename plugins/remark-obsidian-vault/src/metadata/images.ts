import type {Nodes} from 'mdast';
import {problem} from '../messages.js';
import type {Diagnostic} from '../types.js';
import type {FoundNode} from './found-nodes.js';

/** The endings of pictures. Obsidian help, Accepted file formats. */
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/** A size as a picture's text ends with it: `100`, `100x145`. */
const SIZE = /(?:^|\|)\s*\d+(?:x\d+)?\s*$/;

/**
 * Finds pictures of which nothing tells those who cannot see them. Raw HTML says what it means: `alt=""` is an ornament.
 *
 * @param found - What is found in a prepared note.
 * @param path - The note.
 * @returns A problem for each.
 */
export function imagesWithoutText(found: readonly FoundNode[], path: string): Diagnostic[] {
  return found.flatMap(({node}) => {
    const picture = pictureOf(node);
    if (picture === undefined || picture.text.replace(SIZE, '').trim() !== '') return [];
    return [problem('image-without-text', path, node.position?.start ?? {line: 1, column: 1}, picture)];
  });
}

function pictureOf(node: Nodes): {target: string; text: string} | undefined {
  if (node.type === 'image') return isPicture(node.url) ? {target: node.url, text: node.alt ?? ''} : undefined;
  if (node.type === 'imageReference') return {target: node.identifier, text: node.alt ?? ''};
  if (node.type !== 'embed') return undefined;
  return isPicture(node.value) ? {target: node.value, text: node.alias ?? ''} : undefined;
}

/** An address without an ending may be anything; one with another ending is a note, a player, a card. */
function isPicture(target: string): boolean {
  return PICTURE.test(target.replace(/[?#].*$/, ''));
}
