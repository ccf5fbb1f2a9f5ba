import type {FootnoteDefinition, FootnoteReference, Nodes, Parents, Root, RootContent, Text} from 'mdast';
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
  const shown = new Set<Nodes>();
  follow(tree, definitions, shown);
  // What stays as typed may refer to others, which then show at the end.
  const typed = new Set<Nodes>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (shown.has(node)) return;
    typed.add(node);
    follow(node, definitions, shown, typed);
  });
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'footnoteReference' && !shown.has(definitions.get(node.identifier) as Nodes)) {
      parent.children[index] = textOf(node) as never;
    }
    if (node.type !== 'footnoteDefinition' || !typed.has(node)) return undefined;
    parent.children.splice(index, 1, ...(asTyped(node) as never[]));
    return index;
  });
}

/** Notes the definitions that a part of the note refers to, by itself or from another one. */
function follow(
  parent: Parents,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
  shown: Set<Nodes>,
  typed: ReadonlySet<Nodes> = new Set(),
): void {
  for (const node of parent.children as Nodes[]) {
    const definition = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined;
    if (definition && !shown.has(definition) && !typed.has(definition)) {
      shown.add(definition);
      follow(definition, definitions, shown, typed);
    }
    if ('children' in node && node.type !== 'footnoteDefinition') follow(node, definitions, shown, typed);
  }
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
