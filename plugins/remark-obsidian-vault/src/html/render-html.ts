import {toHtml} from 'hast-util-to-html';
import type {RootContent} from 'mdast';
import type {FormulaEngine} from '../math/note-formulas.js';
import {pageHast} from './page-hast.js';

/**
 * Renders resolved nodes as static HTML.
 *
 * @param nodes - Inline content or blocks that `resolveTree` made.
 * @param engine - What draws formulas. @default nothing is defined
 * @returns HTML: harmless, its links leading where the context of `resolveTree` said, formulas drawn.
 */
export function renderHtml(nodes: readonly RootContent[], engine?: FormulaEngine): string {
  const {hast} = pageHast({type: 'root', children: [...nodes]}, engine);
  return toHtml(hast, {allowDangerousHtml: true});
}
