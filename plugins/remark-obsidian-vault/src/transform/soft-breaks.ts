import type {Break, Parent, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

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
  const waiting: Parent[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    if (parent.children.some(hasLineEnding)) parent.children = parent.children.flatMap(linesOf);
    for (const child of parent.children) if ('children' in child) waiting.push(child as Parent);
  }
}

function hasLineEnding(node: RootContent): boolean {
  return node.type === 'text' && LINE_ENDING.test(node.value);
}

function linesOf(node: RootContent): RootContent[] {
  if (node.type !== 'text') return [node];
  const {value, position} = node;
  if (!LINE_ENDING.test(value)) return [node];
  return value.split(LINE_ENDING).flatMap((line, number): PhrasingContent[] => {
    const text: PhrasingContent[] = line === '' ? [] : [{type: 'text', value: line, position}];
    return number === 0 ? text : [{type: 'break', data: {soft: true}} satisfies Break, ...text];
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
