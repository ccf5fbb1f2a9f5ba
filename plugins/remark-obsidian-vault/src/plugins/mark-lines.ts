/** Lines that mean something to a plugin, out of the paragraphs that Markdown takes them for. */
import type {List, Paragraph, PhrasingContent, RootContent} from 'mdast';

type Line = PhrasingContent[];

/**
 * Gives each line that is a mark a paragraph of its own. One that stands right under a list belongs to the list's last item as
 * Markdown has it (CommonMark, Lazy continuation lines): it and what follows come out of the list.
 *
 * @param nodes - Blocks, as parsed.
 * @param isMark - Tells a mark by its line.
 * @returns The blocks.
 */
export function withMarkLines(nodes: readonly RootContent[], isMark: (line: string) => boolean): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return splitParagraph(node, isMark);
    return node.type === 'list' ? [node, ...takeOutOf(node, isMark)] : [node];
  });
}

/** Takes the lines from the first mark on out of the last paragraph of a list. */
function takeOutOf(list: List, isMark: (line: string) => boolean): RootContent[] {
  const last = list.children.at(-1)?.children.at(-1);
  if (last?.type === 'list') return takeOutOf(last, isMark);
  if (last?.type !== 'paragraph') return [];
  const [kept, ...taken] = splitParagraph(last, isMark);
  if (taken.length === 0 || kept?.type !== 'paragraph') return [];
  last.children = kept.children;
  return taken;
}

function splitParagraph(paragraph: Paragraph, isMark: (line: string) => boolean): RootContent[] {
  const lines = linesOf(paragraph);
  if (lines.length < 2 || !lines.some((line) => isMarkLine(line, isMark))) return [paragraph];
  const parts: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isOwn = isMarkLine(line, isMark);
    if (isOpen && !isOwn) parts.at(-1)?.push(line);
    else parts.push([line]);
    isOpen = !isOwn;
  }
  return parts.map((part) => ({...paragraph, children: part.flatMap(withLineEnd)}));
}

function isMarkLine([only, ...others]: Line, isMark: (line: string) => boolean): boolean {
  return only?.type === 'text' && others.length === 0 && isMark(only.value);
}

function linesOf({children}: Paragraph): Line[] {
  const lines: Line[] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      child.value.split(/\r\n?|\n/).forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({...child, value});
      });
    }
  }
  return lines;
}

function withLineEnd(line: Line, index: number): PhrasingContent[] {
  return index === 0 ? line : [{type: 'text', value: '\n'}, ...line];
}
