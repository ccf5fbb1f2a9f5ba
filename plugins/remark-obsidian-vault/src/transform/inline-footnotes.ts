import type {FootnoteDefinition, Root} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Turns `^[text]` into a numbered footnote. Obsidian help, Basic formatting syntax: footnotes.
 *
 * @param tree - A note; changed in place.
 */
export function inlineFootnotes(tree: Root): void {
  const taken = new Set<string>();
  visit(tree, 'footnoteDefinition', (node) => void taken.add(node.identifier));
  const definitions: FootnoteDefinition[] = [];
  let number = 0;
  visit(tree, 'inlineFootnote', (node, index, parent) => {
    if (!parent || index === undefined) return;
    do number++;
    while (taken.has(`inline-${number}`));
    const identifier = `inline-${number}`;
    const {position} = node;
    parent.children[index] = {type: 'footnoteReference', identifier, label: identifier, position};
    definitions.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{type: 'paragraph', children: node.children, position}],
      position,
    });
  });
  tree.children.push(...definitions);
}
