import type {Definition, RootContent} from 'mdast';

/**
 * Gives reference links and pictures their addresses, so that a part of a note says the same where its definitions are not.
 *
 * @param nodes - Prepared nodes; not changed.
 * @param definitions - Those of the note, by identifier.
 * @returns The nodes; a reference without a definition stays one.
 */
export function inlineReferences(
  nodes: readonly RootContent[],
  definitions: ReadonlyMap<string, Definition>,
): RootContent[] {
  return nodes.map((node) => {
    const children = 'children' in node ? inlineReferences(node.children as RootContent[], definitions) : undefined;
    const found = 'identifier' in node ? definitions.get(node.identifier) : undefined;
    if (found && node.type === 'imageReference') {
      return {type: 'image', url: found.url, title: found.title ?? null, alt: node.alt ?? null};
    }
    if (found && node.type === 'linkReference') {
      return {type: 'link', url: found.url, title: found.title ?? null, children: children as never[]};
    }
    return children ? ({...node, children} as RootContent) : node;
  });
}
