import type {FootnoteDefinition, FootnoteReference, Root, RootContent, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {footnotesInOrder} from './footnote-order.js';

/**
 * Footnotes show where the page ends, if something refers to them. One that nothing refers to, or the second of a name, stays as
 * typed in its place, so that its words are not lost.
 *
 * @param tree - A note; changed in place.
 */
export function unreferencedFootnotes(tree: Root): void {
  const shown = footnotesInOrder(tree);
  const names = new Set([...shown].map(({identifier}) => identifier));
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'footnoteReference' && !names.has(node.identifier)) {
      parent.children[index] = textOf(node) as never;
    }
    if (node.type !== 'footnoteDefinition' || shown.has(node)) return undefined;
    parent.children.splice(index, 1, ...(asTyped(node) as never[]));
    return index;
  });
}

function textOf({label, identifier, position}: FootnoteReference | FootnoteDefinition): Text {
  return {type: 'text', value: `[^${label ?? identifier}]`, ...(position && {position})};
}

function asTyped(definition: FootnoteDefinition): RootContent[] {
  const [first, ...rest] = definition.children;
  const mark = textOf(definition);
  if (first?.type !== 'paragraph') {
    return [{type: 'paragraph', children: [{...mark, value: `${mark.value}:`}]}, ...definition.children];
  }
  return [{...first, children: [{...mark, value: `${mark.value}: `}, ...first.children]}, ...rest];
}
