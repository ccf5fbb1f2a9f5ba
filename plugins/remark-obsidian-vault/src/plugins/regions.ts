/** Regions of the plugin Multi-Column Markdown (0.9.1): lines that begin and end columns, between blocks of the note. */
import type {RootContent} from 'mdast';
import {blockElement} from '../transform/resolve/elements.js';
import {withMarkLines} from './mark-lines.js';

const MARK =
  /^(?:={3}|-{3})\s*(?:((?:start-multi-column|multi-column-start)\b)[^=]*|(end-column|column-end|column-break|break-column|end-multi-column|multi-column-end))\s*(?:={3}|-{3})?$/i;

type Mark = 'start' | 'column' | 'end';

/**
 * Puts what stands between such lines into columns, and takes the lines out. Where the end is missing the region ends with
 * the note.
 *
 * @param nodes - Blocks of a note, of a quote or of a list's item.
 * @returns The blocks.
 */
export function regionsAsColumns(nodes: readonly RootContent[]): RootContent[] {
  const blocks = withMarkLines(nodes, (line) => MARK.test(line.trim()));
  if (!blocks.some((node) => markOf(node) !== undefined)) return blocks;
  const result: RootContent[] = [];
  let columns: RootContent[][] | undefined;
  const close = () => {
    const filled = (columns ?? []).filter((column) => column.length > 0);
    if (filled.length > 0) result.push(columnsNode(filled));
    columns = undefined;
  };
  for (const node of blocks) {
    const mark = markOf(node);
    if (mark === 'start') close();
    if (mark === 'start') columns = [[]];
    else if (mark === 'column' && columns) columns.push([]);
    else if (mark === 'end' && columns) close();
    else if (mark === undefined) (columns?.at(-1) ?? result).push(node);
  }
  close();
  return result;
}

/**
 * @param source - A note.
 * @returns Whether it may have such lines.
 */
export function hasRegions(source: string): boolean {
  return /start-multi-column|multi-column-start/i.test(source);
}

function columnsNode(columns: readonly RootContent[][]): RootContent {
  const drawn = columns.map((column) => blockElement('div', {className: ['plugin-column']}, column));
  return blockElement('div', {className: ['plugin-columns']}, drawn);
}

function markOf(node: RootContent): Mark | undefined {
  if (node.type === 'code')
    return /^(?:start-multi-column|multi-column-start)$/i.test(node.lang ?? '') ? 'start' : undefined;
  if (node.type !== 'paragraph') return undefined;
  const [only, ...others] = node.children;
  const [, start, other] = (others.length === 0 && only?.type === 'text' && MARK.exec(only.value.trim())) || [];
  const name = (start ?? other)?.toLowerCase();
  if (name === undefined) return undefined;
  if (name.includes('multi-column')) return name.includes('start') ? 'start' : 'end';
  return 'column';
}
