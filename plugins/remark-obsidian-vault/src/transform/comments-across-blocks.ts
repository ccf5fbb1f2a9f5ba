/**
 * A comment that is opened in a sentence and closed in a later block hides all that stands between the two marks, whatever
 * blocks it begins or ends. test/fixtures/syntax/README.md, Comments; Obsidian help, Basic formatting syntax: comments.
 */
import type {Nodes, Parent, Root, Text} from 'mdast';
import {EXIT, SKIP, visit} from 'unist-util-visit';
import type {Comment} from '../nodes.js';

/** How often a note is read anew, more often than anybody needs. A later comment hides what follows up to a mark. */
const MAX_ROUNDS = 12;

/** The same for a note that takes long to read even once. */
const MAX_ROUNDS_OF_LONG = 2;

/** The length from which a note is such a one. */
const LONG = 100_000;

const MARK_LENGTH = 2;

/** Signs of Unicode's private use, one of which stands for what is hidden. */
const PRIVATE_USE = {first: 0xe000, last: 0xf8ff};

/** From one offset in a note to another. */
type Region = readonly [start: number, end: number];

/**
 * Hides what stands between the marks of such comments.
 *
 * @param source - A note's text.
 * @param tree - The note as parsed.
 * @param parse - Parses a note.
 * @returns The tree, or that of the note without what is hidden: its places are the same.
 */
export function hideAcrossBlocks(source: string, tree: Root, parse: (text: string) => Root): Root {
  if (!source.includes('%%')) return tree;
  const hidden = unusedSign(source);
  let text = source;
  let result = tree;
  const rounds = source.length > LONG ? MAX_ROUNDS_OF_LONG : MAX_ROUNDS;
  for (let count = 0; count < rounds && hidden !== undefined; count++) {
    const regions = acrossBlocks(result, text);
    if (regions.length === 0) break;
    text = hideAll(text, regions, hidden);
    result = parse(text);
  }
  if (hidden !== undefined && text !== source) asComments(result, hidden);
  return result;
}

/**
 * From each mark that nothing closes in its own block to the next mark that is one. A mark that was read as the start of
 * another comment is the last: what follows it has to be read anew.
 */
function acrossBlocks(tree: Root, text: string): Region[] {
  const regions: Region[] = [];
  let open: number | undefined;
  visit(tree, 'comment', (node: Comment) => {
    const start = node.position?.start.offset;
    if (start === undefined || !text.startsWith('%%', start)) return undefined;
    if (open !== undefined) {
      regions.push([open, start + MARK_LENGTH]);
      open = undefined;
      return node.unclosed ? undefined : EXIT;
    }
    if (node.unclosed) open = start;
    return undefined;
  });
  return regions;
}

function hideAll(text: string, regions: readonly Region[], sign: string): string {
  let from = 0;
  const parts = regions.map(([start, end]) => {
    const part = text.slice(from, start) + hide(text.slice(start, end), sign);
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
}

/** Signs and spaces before a line's text stay: a quote goes on. */
function hide(region: string, sign: string): string {
  const lines = region.split('\n');
  const covered = lines.map((line, index) => {
    const prefix = index === 0 ? '' : (/^[ \t>]*/.exec(line)?.[0] ?? '');
    return prefix + line.slice(prefix.length).replace(/[^\r]/g, sign);
  });
  return covered.join('\n');
}

function unusedSign(source: string): string | undefined {
  for (let code = PRIVATE_USE.first; code <= PRIVATE_USE.last; code++) {
    const sign = String.fromCharCode(code);
    if (!source.includes(sign)) return sign;
  }
  return undefined;
}

/** What is hidden becomes a comment, which goes with the blocks that held nothing else. */
function asComments(tree: Root, sign: string): void {
  const runs = new RegExp(`${sign}(?:\\s*${sign})*`);
  visit(tree, (node: Nodes, index, parent: Parent | undefined) => {
    if (node.type === 'text' && parent && index !== undefined && node.value.includes(sign)) {
      const parts = node.value
        .split(runs)
        .flatMap((value, part) => [
          ...(part === 0 ? [] : [{type: 'comment', value: ''} satisfies Comment]),
          ...(value === '' ? [] : [{...node, value} satisfies Text]),
        ]);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    }
    if ('value' in node) node.value = node.value.replaceAll(sign, '');
    return undefined;
  });
}
