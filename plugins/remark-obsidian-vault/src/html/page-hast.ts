import type {Nodes as HastNodes, Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import type {Root} from 'mdast';
import 'katex/contrib/mhchem';
import {toHast} from 'mdast-util-to-hast';
import rehypeKatex from 'rehype-katex';
import {EXIT, visit} from 'unist-util-visit';
import {VFile} from 'vfile';

/** Nodes of MDX stand for components: nothing here looks into what they are, only into what they hold. */
const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/**
 * Makes the HTML tree of a connected note: raw HTML is parsed, formulas are drawn.
 *
 * @param tree - What `connect` made; its raw HTML is harmless already. Nodes of MDX come through as they are.
 * @returns The tree.
 */
export function pageHast(tree: Root): HastRoot {
  const made = toHast(tree, {allowDangerousHtml: true, passThrough: COMPONENTS as never[]}) as HastRoot;
  const hast = hasRaw(made) ? (raw(made, {passThrough: COMPONENTS}) as HastRoot) : made;
  // What LaTeX would not like is the writer's business: KaTeX draws it, and a build warns of nothing that shows.
  rehypeKatex({strict: 'ignore'})(hast, new VFile());
  return hast;
}

function hasRaw(tree: HastNodes): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}
