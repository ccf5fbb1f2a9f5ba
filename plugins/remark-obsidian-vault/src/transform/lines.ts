import type {Paragraph, PhrasingContent, RootContent} from 'mdast';
import {plainText} from './plain-text.js';

/** What stands between two line ends of a paragraph. */
export type Line = PhrasingContent[];

/**
 * @param children - What a paragraph holds.
 * @returns Its lines, without the breaks between them.
 */
export function linesOf(children: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else (lines.at(-1) as Line).push(child);
  }
  return lines;
}

/**
 * Replaces some lines of a paragraph by blocks; the lines between them stay paragraphs.
 *
 * @param paragraph - A paragraph.
 * @param replace - Gives the block that a line becomes, or `undefined`.
 * @returns The blocks that stand in the paragraph's place, or `undefined` where no line changes.
 */
export function replaceLines(
  paragraph: Paragraph,
  replace: (line: Line) => RootContent | undefined,
): RootContent[] | undefined {
  const blocks: RootContent[] = [];
  let rest: Line[] = [];
  let isChanged = false;
  const flush = () => {
    if (rest.some((line) => line.length > 0)) blocks.push(paragraphOf(rest));
    rest = [];
  };
  for (const line of linesOf(paragraph.children)) {
    const block = replace(line);
    if (block) {
      isChanged = true;
      flush();
      blocks.push(block);
    } else {
      rest.push(line);
    }
  }
  flush();
  if (!isChanged) return undefined;
  const last = blocks.at(-1);
  if (last && paragraph.data) last.data = {...paragraph.data, ...last.data};
  return blocks;
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{type: 'break', data: {soft: true}}, ...line],
  );
  const position = children.find((child) => child.position)?.position;
  return {type: 'paragraph', children, ...(position && {position})};
}

/**
 * Takes the first characters off, through whatever markup they stand in.
 *
 * @param children - Inline content.
 * @param length - How many characters of its plain text.
 * @returns What is left; the nodes that were given are not changed.
 */
export function dropStart(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const rest: PhrasingContent[] = [];
  let left = length;
  for (const child of children) {
    const size = plainText([child]).length;
    if (left <= 0) rest.push(child);
    else if (size > left) rest.push(...dropInside(child, left));
    left -= size;
  }
  return rest;
}

function dropInside(node: PhrasingContent, length: number): PhrasingContent[] {
  if ('value' in node) return [{...node, value: String(node.value).slice(length)} as PhrasingContent];
  if ('children' in node)
    return [{...node, children: dropStart(node.children as PhrasingContent[], length)} as PhrasingContent];
  return [node];
}
