import type {Break, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';

declare module 'mdast' {
  interface BreakData {
    /** The break is a plain newline in the note. */
    soft?: boolean;
  }
}

/** As notes have them that were written on any system. */
const LINE_ENDING = /\r\n|\n|\r/;

/**
 * Turns every newline inside a paragraph into a break. Obsidian help, Basic formatting syntax: line breaks.
 *
 * @param tree - A note; changed in place.
 */
export function softBreaks(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !LINE_ENDING.test(node.value)) return undefined;
    const pieces: PhrasingContent[] = node.value.split(LINE_ENDING).flatMap((line, number): PhrasingContent[] => {
      const text: PhrasingContent[] = line === '' ? [] : [{type: 'text', value: line, position: node.position}];
      return number === 0 ? text : [{type: 'break', data: {soft: true}} satisfies Break, ...text];
    });
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/**
 * Turns the breaks of {@link softBreaks} back into newlines, for a vault with strict line breaks.
 *
 * @param tree - A note; changed in place.
 */
export function joinLines(tree: Root): void {
  visit(tree, 'break', (node, index, parent) => {
    if (parent && index !== undefined && node.data?.soft) parent.children[index] = {type: 'text', value: '\n'};
  });
}
