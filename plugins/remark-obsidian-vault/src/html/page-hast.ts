import type {Nodes as HastNodes, Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import type {Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {type DrawnFormulas, drawFormulas} from '../math/draw-formulas.js';
import type {DrawnFormula, FormulaEngine} from '../math/note-formulas.js';
import {footnoteDirections} from './footnote-directions.js';

/** Nodes of MDX stand for components: nothing here looks into what they are, only into what they hold. */
const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** A page's HTML tree. */
export interface PageHast {
  hast: HastRoot;
  /** How many formulas there are in it, and who drew them. */
  formulas: DrawnFormulas;
}

/**
 * Makes the HTML tree of a resolved note: raw HTML is parsed, formulas are drawn.
 *
 * @param tree - What `resolveTree` made; its raw HTML is harmless already. Nodes of MDX come through as they are.
 * @param engine - What draws formulas. @default nothing is defined
 * @param known - What is known of the note's own formulas; those that are drawn are added.
 * @returns The tree. The inside of a formula is a `raw` node: nothing in it is a writer's, but text.
 */
export function pageHast(tree: Root, engine?: FormulaEngine, known?: Map<string, DrawnFormula>): PageHast {
  const made = toHast(tree, {allowDangerousHtml: true, passThrough: COMPONENTS as never[]}) as HastRoot;
  footnoteDirections(made);
  const hast = hasRaw(made) ? (raw(made, {passThrough: COMPONENTS}) as HastRoot) : made;
  return {hast, formulas: drawFormulas(hast, {form: 'markup', ...(engine && {engine}), ...(known && {known})})};
}

function hasRaw(tree: HastRoot): boolean {
  const waiting: HastNodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'raw') return true;
    if ('children' in node) waiting.push(...(node.children as HastNodes[]));
  }
  return false;
}
