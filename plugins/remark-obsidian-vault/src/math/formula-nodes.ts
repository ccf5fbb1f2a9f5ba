import type {Element, ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {formulaElements} from './markup.js';

/** How a formula stands in the tree: as elements, or as one element whose inside is markup. */
export type FormulaForm = 'elements' | 'markup';

const OUTER = ['katex-display', 'katex'];

/**
 * @param html - A drawn formula.
 * @param ids - The ids that formulas of the page have; those of this one are added.
 * @param form - See {@link FormulaForm}.
 * @returns The formula. Its markup is a `raw` node: nothing in it is a writer's, but text.
 */
export function formulaNodes(html: string, ids: Set<string>, form: FormulaForm): ElementContent[] {
  if (form === 'elements') return formulaElements(html, ids);
  const name = OUTER.find((outer) => html.startsWith(`<span class="${outer}">`));
  // What KaTeX makes without links has no attributes that a writer chose.
  const isPlain = name && !['href=', ' class="mathjax"'].some((part) => html.includes(part));
  if (isPlain) return [withMarkup(name, html.slice(`<span class="${name}">`.length, -'</span>'.length))];
  return formulaElements(html, ids).map((node) =>
    node.type === 'element' ? {...node, children: [raw(toHtml(node.children))]} : node,
  );
}

function withMarkup(name: string, inside: string): Element {
  return {type: 'element', tagName: 'span', properties: {className: [name]}, children: [raw(inside)]};
}

function raw(value: string): ElementContent {
  return {type: 'raw', value} as unknown as ElementContent;
}
