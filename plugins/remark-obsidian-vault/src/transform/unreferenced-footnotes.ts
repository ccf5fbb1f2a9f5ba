import type {FootnoteDefinition, Nodes, Parents, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Footnotes show where the page ends, if something refers to them. One that nothing refers to, or the second of a name, stays as
 * typed in its place, so that its words are not lost.
 *
 * @param tree - A note; changed in place.
 */
export function unreferencedFootnotes(tree: Root): void {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const shown = referenced(tree, definitions);
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined || shown.has(node)) return undefined;
    parent.children.splice(index, 1, ...(asTyped(node) as never[]));
    return index;
  });
}

/** The definitions that the note refers to, by itself or from another one. */
function referenced(tree: Root, definitions: ReadonlyMap<string, FootnoteDefinition>): Set<FootnoteDefinition> {
  const shown = new Set<FootnoteDefinition>();
  const follow = (parent: Parents) => {
    for (const node of parent.children as Nodes[]) {
      const definition = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined;
      if (definition && !shown.has(definition)) {
        shown.add(definition);
        follow(definition);
      }
      if ('children' in node && node.type !== 'footnoteDefinition') follow(node);
    }
  };
  follow(tree);
  return shown;
}

function asTyped({label, identifier, children, position}: FootnoteDefinition): RootContent[] {
  const [first, ...rest] = children;
  const mark = {type: 'text' as const, value: `[^${label ?? identifier}]:`, ...(position && {position})};
  if (first?.type !== 'paragraph') return [{type: 'paragraph', children: [mark]}, ...children];
  return [{...first, children: [{...mark, value: `${mark.value} `}, ...first.children]}, ...rest];
}
