import type {RootContent} from 'mdast';

/** Blocks of words, whose children stand in a sentence as they are. */
const SENTENCES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitleInner']);

/** What says nothing, or is found elsewhere on the page. */
const SILENT: ReadonlySet<string> = new Set(['html', 'definition', 'thematicBreak', 'calloutIcon']);

/**
 * Turns blocks into what a sentence can hold: their words with their markup, one block behind the other.
 *
 * @param blocks - Prepared blocks; not changed.
 * @returns Inline content, and the footnotes that it refers to.
 */
export function phrasingOf(blocks: readonly RootContent[]): RootContent[] {
  return blocks
    .filter(({type}) => !SILENT.has(type))
    .flatMap((block, index) => [
      ...(index > 0 && block.type !== 'footnoteDefinition' ? [{type: 'text', value: ' '} as const] : []),
      ...wordsOf(block),
    ]);
}

function wordsOf(block: RootContent): RootContent[] {
  if (block.type === 'footnoteDefinition') return [block];
  if (block.type === 'code') return [{type: 'inlineCode', value: block.value}];
  if (block.type === 'math') return [inlineMath(block.value)];
  if (SENTENCES.has(block.type) && 'children' in block) return block.children as RootContent[];
  return 'children' in block ? phrasingOf(block.children as RootContent[]) : [block];
}

/** As mdast-util-math makes it. */
function inlineMath(value: string): RootContent {
  const hProperties = {className: ['language-math', 'math-inline']};
  return {type: 'inlineMath', value, data: {hName: 'code', hProperties, hChildren: [{type: 'text', value}]}};
}
