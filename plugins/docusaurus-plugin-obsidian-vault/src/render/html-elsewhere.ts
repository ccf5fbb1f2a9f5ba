import type {Element, Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Root} from 'mdast';
import {type FormulaEngine, pageHast} from 'remark-obsidian-vault';

/**
 * Renders a part of a note for other pages: what leads to another part of its own note leads there.
 *
 * @param tree - The part, its links leading where they should.
 * @param isInline - Whether it is one paragraph, of which the sentence is wanted.
 * @param noteUrl - The note's address.
 * @param engine - What draws formulas.
 * @returns HTML.
 */
export function htmlElsewhere(tree: Root, isInline: boolean, noteUrl: string, engine: FormulaEngine): string {
  const {hast} = pageHast(tree, engine);
  leadToNote(hast, noteUrl);
  const shown = isInline ? hast.children.flatMap((node) => ('children' in node ? node.children : [])) : hast;
  return toHtml(shown, {allowDangerousHtml: true});
}

function leadToNote(parent: HastRoot | Element, noteUrl: string): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const {href} = node.properties;
    if (typeof href === 'string' && href.startsWith('#')) node.properties.href = noteUrl + href;
    leadToNote(node, noteUrl);
  }
}
