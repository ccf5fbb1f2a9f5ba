import type {Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import {toHtml} from 'hast-util-to-html';
import type {RootContent} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {drawFormulas} from '../math/draw-formulas.js';
import {type ConnectContext, connect} from '../transform/connect.js';

/**
 * Renders a part of a prepared note as static HTML: harmless, its links leading where the context says, formulas drawn.
 *
 * @param nodes - Inline content or blocks.
 * @param context - The vault, as seen from the page that will show it.
 * @returns HTML.
 */
export function renderHtml(nodes: readonly RootContent[], context: ConnectContext): string {
  const tree = connect({type: 'root', children: [...nodes]}, context);
  const hast = raw(toHast(tree, {allowDangerousHtml: true})) as HastRoot;
  drawFormulas(hast, context.formulas ? {engine: context.formulas} : {});
  return toHtml(hast);
}
