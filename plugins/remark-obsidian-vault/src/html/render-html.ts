import {toHtml} from 'hast-util-to-html';
import type {RootContent} from 'mdast';
import {pageHast} from './page-hast.js';

/**
 * Renders connected nodes as static HTML.
 *
 * @param nodes - Inline content or blocks that `connect` made.
 * @returns HTML: harmless, its links leading where the context of `connect` said, formulas drawn.
 */
export function renderHtml(nodes: readonly RootContent[]): string {
  return toHtml(pageHast({type: 'root', children: [...nodes]}));
}
