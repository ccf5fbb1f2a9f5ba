/** The links in the values of properties are links of the note. Obsidian help, Properties: internal links. */
import {isCollection, isScalar, isSeq, type Node, type Pair, visit} from 'yaml';
import type {LinkMetadata, Point} from '../types.js';
import {propertyText} from './property-text.js';

/**
 * Lists the wikilinks of a front matter.
 *
 * @param pairs - Its properties.
 * @param source - Its text.
 * @param placeOf - Gives the place of an offset.
 * @returns Links with their places, in the order of the text.
 */
export function propertyLinks(
  pairs: readonly Pair[],
  source: string,
  placeOf: (offset: number) => Point,
): LinkMetadata[] {
  const links: LinkMetadata[] = [];
  for (const {key, value} of pairs) {
    const property = isScalar(key) ? String(key.value) : '';
    if (!isScalar(value) && !isCollection(value)) continue;
    visit(value, {
      Pair: (_, {value: inner}) => (inner ? undefined : visit.SKIP),
      Seq: (_, node) => {
        const typed = unquotedLink(node, source);
        if (typed === undefined) return undefined;
        add(typed, node);
        return visit.SKIP;
      },
      Scalar: (place, node) => {
        if (place !== 'key' && typeof node.value === 'string') add(node.value, node);
      },
    });

    function add(text: string, node: Node) {
      if (!text.includes('[[')) return;
      let from = node.range?.[0] ?? 0;
      const end = node.range?.[1] ?? from;
      const pieces = propertyText(text);
      const words = pieces.map((piece) => piece.value).join('');
      for (const piece of pieces) {
        if (piece.type !== 'link') continue;
        const found = source.indexOf('[[', from);
        const offset = found < 0 || found >= end ? from : found;
        from = Math.min(offset + 2, end);
        links.push({
          kind: 'link',
          target: piece.target,
          property,
          context: `${property}: ${words}`,
          ...placeOf(offset),
        });
      }
    }
  }
  return links;
}

/**
 * A wikilink without quotes, which YAML reads as a list in a list.
 *
 * @param node - A node of YAML.
 * @param source - The text.
 * @returns It as typed; `undefined` for every other node.
 */
export function unquotedLink(node: unknown, source: string): string | undefined {
  if (!isSeq(node) || !node.flow || node.items.length !== 1 || !isSeq(node.items[0]) || !node.items[0].flow)
    return undefined;
  const typed = source.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trim();
  const pieces = typed.startsWith('[[') ? propertyText(typed) : [];
  return pieces.length === 1 && pieces[0]?.type === 'link' ? typed : undefined;
}
