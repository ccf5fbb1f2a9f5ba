import type {Root, RootContent} from 'mdast';
import {createFormulaEngine, type FormulaEngine} from '../math/note-formulas.js';
import {cutText} from '../text/cut-text.js';
import {blockText, withReadableFormulas} from '../transform/plain-text.js';
import {withoutEmbeds} from '../transform/without-embeds.js';

const LENGTH = 160;

/** Blocks that say nothing by themselves in a description. */
const PASSED_OVER = new Set([
  'heading',
  'code',
  'math',
  'html',
  'thematicBreak',
  'table',
  'footnoteDefinition',
  'definition',
]);

/**
 * Makes a page's description of the start of a note's own text, without what it embeds: not even the name, since that note may not
 * be published.
 *
 * @param tree - A prepared note.
 * @param engine - What draws its formulas. @default one that knows no macros
 * @returns Plain text, at most 160 characters, cut between words.
 */
export function excerptOf(tree: Root, engine: FormulaEngine = createFormulaEngine()): string {
  let text = '';
  for (const node of tree.children) {
    if (text.length > LENGTH) break;
    text = `${text} ${withoutEmbeds([node])
      .map((own) => contentOf(withReadableFormulas(own, engine)))
      .join('')}`.trim();
  }
  if (text.length <= LENGTH) return text;
  const cut = cutText(text, LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${cutText(cut, end > LENGTH / 2 ? end : LENGTH - 1).replace(/[\s,;:–—-]+$/u, '')}…`;
}

function contentOf(node: RootContent): string {
  if (PASSED_OVER.has(node.type)) return '';
  if (node.type === 'callout') return blockText(node.children[1]?.children ?? node.children);
  return 'children' in node ? blockText([node]) : '';
}
