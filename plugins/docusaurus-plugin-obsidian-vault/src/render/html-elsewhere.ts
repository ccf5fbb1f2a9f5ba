import type {Element, ElementContent, Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Root} from 'mdast';
import {type DrawnFormula, pageHast} from 'remark-obsidian-vault';
import {codeBlocks} from './code/code-blocks.js';
import type {RenderOptions} from './render-note.js';

/** With what a part of a note is rendered. */
export type ElsewhereOptions = Pick<RenderOptions, 'formulas' | 'colours'>;

/**
 * Renders a part of a note for other pages: what leads to another part of its own note leads there.
 *
 * @param tree - The part, its links leading where they should.
 * @param isInline - Whether it is one paragraph, of which the sentence is wanted.
 * @param noteUrl - The note's address.
 * @param options - What draws formulas and colours code.
 * @param known - The formulas of the note's page. @default they are drawn
 * @returns HTML.
 */
export function htmlElsewhere(
  tree: Root,
  isInline: boolean,
  noteUrl: string,
  options: ElsewhereOptions,
  known?: Map<string, DrawnFormula>,
): string {
  const {hast} = pageHast(codeBlocks(tree, true), options.formulas, known);
  options.colours.colour(hast);
  leadToNote(hast, noteUrl);
  const shown = isInline ? hast.children.flatMap((node) => ('children' in node ? node.children : [])) : hast;
  return toHtml(shown, {allowDangerousHtml: true});
}

function leadToNote(parent: HastRoot | Element, noteUrl: string): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const {href} = node.properties;
    if (typeof href === 'string' && href.startsWith('#')) node.properties.href = noteUrl + href;
    // No component reads what a fence asked for.
    delete node.properties.metastring;
    if (isFormula(node)) for (const inside of node.children) leadFormulaToNote(inside, noteUrl);
    else leadToNote(node, noteUrl);
  }
}

function isFormula({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.some((name) => name === 'katex' || name === 'katex-display');
}

/** A formula is markup: a reference in it leads to the equation on the note's page, whose id stands there alone. */
function leadFormulaToNote(inside: ElementContent, noteUrl: string): void {
  if ((inside.type as string) !== 'raw' || !('value' in inside)) return;
  const url = noteUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  inside.value = inside.value.replaceAll('href="#', `href="${url}#`).replace(/ id="[^"]*"/g, '');
}
