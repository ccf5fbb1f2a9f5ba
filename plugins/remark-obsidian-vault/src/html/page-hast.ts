import type {Nodes as HastNodes, Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import type {Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import {type DrawnFormulas, drawFormulas} from '../math/draw-formulas.js';
import type {DrawnFormula, FormulaEngine} from '../math/note-formulas.js';
import {MAX_PAGE_DEPTH} from '../syntax/limits.js';
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
  const hast = hasRaw(made) ? parsed(made) : made;
  return {hast, formulas: drawFormulas(hast, {form: 'markup', ...(engine && {engine}), ...(known && {known})})};
}

/** Where raw HTML and Markdown nest it too deep for who visits it next, tags are shown as they were typed. */
function parsed(made: HastRoot): HastRoot {
  try {
    const hast = raw(made, {passThrough: COMPONENTS}) as HastRoot;
    if (depthOf(hast) <= MAX_PAGE_DEPTH) return hast;
  } catch (error) {
    // The stack of calls is full.
    if (!(error instanceof RangeError)) throw error;
  }
  visit(made, 'raw', (node) => void Object.assign(node, {type: 'text'}));
  return made;
}

function depthOf(tree: HastRoot): number {
  let deepest = 0;
  const waiting: [HastNodes, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    if ('children' in node) for (const child of node.children) waiting.push([child, depth + 1]);
  }
  return deepest;
}

function hasRaw(tree: HastRoot): boolean {
  const waiting: HastNodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'raw') return true;
    if ('children' in node) waiting.push(...(node.children as HastNodes[]));
  }
  return false;
}
