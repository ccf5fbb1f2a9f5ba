import type {Code, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {removeComments} from '../transform/comments.js';

/** Parses Markdown that stands inside a block. */
export type ParseInner = (text: string) => Root;

/**
 * Parses a part of a block's text. Its nodes say where they stand in the note.
 *
 * @param text - The part.
 * @param code - The block.
 * @param line - How many lines of the block stand in front of the part.
 * @param source - The note's text.
 * @param parse - The parser.
 * @returns The nodes. A comment that is not closed ends with the block.
 */
export function parseBlockText(
  text: string,
  code: Code,
  line: number,
  source: string,
  parse: ParseInner,
): RootContent[] {
  const tree = parse(text);
  tree.children = tree.children.filter(({type}) => type !== 'yaml');
  removeComments(tree);
  const lines = (code.position?.start.line ?? 0) + line;
  const offset = offsetOf(text, code, line, source);
  visit(tree, (node) => {
    const {start, end} = node.position ?? {};
    for (const point of [start, end]) {
      if (!point) continue;
      point.line += lines;
      // In a quote or a list the text is not found in the note as it stands here.
      if (offset === undefined) delete point.offset;
      else if (point.offset !== undefined) point.offset += offset;
    }
  });
  return tree.children;
}

function offsetOf(text: string, code: Code, line: number, source: string): number | undefined {
  let offset = code.position?.start.offset;
  for (let count = 0; count <= line && offset !== undefined; count++) {
    const end = source.indexOf('\n', offset);
    offset = end < 0 ? undefined : end + 1;
  }
  return offset !== undefined && source.startsWith(text, offset) ? offset : undefined;
}
