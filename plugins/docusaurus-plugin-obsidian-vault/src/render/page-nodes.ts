/** hast → what a page's React elements are made of, as JSON that is small and that a browser reads with a few lines. */
import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {toJsxRuntime} from 'hast-util-to-jsx-runtime';

/** A text, or an element. */
export type PageNode = string | PageElement;

/** Its tag name or the name of a component, its properties as React has them (0 for none), and what it holds. */
export type PageElement = [type: string, props: Record<string, unknown> | 0, ...children: PageNode[]];

/** An element while it is made: a list would be taken for a list of children. */
class Made {
  constructor(
    readonly type: string,
    readonly props: Record<string, unknown>,
    readonly children: readonly (Made | string)[],
  ) {}

  toPageNode(): PageElement {
    const hasProps = Object.keys(this.props).length > 0;
    return [this.type, hasProps ? this.props : 0, ...pageNodesOf(this.children)];
  }
}

/**
 * @param tree - The HTML tree of a note, components as elements of their names; changed in place.
 * @returns What stands in it.
 */
export function pageNodes(tree: Root): PageNode[] {
  formulas(tree);
  const options = {Fragment: '', jsx: make, jsxs: make, ignoreInvalidStyle: true};
  const {children} = toJsxRuntime(tree, options as never) as unknown as Made;
  return pageNodesOf(children);
}

function make(type: string, {children, ...props}: Record<string, unknown>): Made {
  const inside = children === undefined || children === null ? [] : Array.isArray(children) ? children : [children];
  // React writes `true` where HTML has an attribute without a value.
  for (const [name, value] of Object.entries(props)) if (value === true && name.startsWith('data-')) props[name] = '';
  return new Made(type, props, inside as (Made | string)[]);
}

function pageNodesOf(children: readonly (Made | string)[]): PageNode[] {
  const nodes: PageNode[] = [];
  for (const child of children) {
    if (child instanceof Made) nodes.push(child.toPageNode());
    else if (typeof nodes.at(-1) === 'string') nodes[nodes.length - 1] += child;
    else nodes.push(child);
  }
  return nodes;
}

/** A drawn formula is some hundred elements that nobody looks into: as a text of HTML it is a tenth of the work for a browser. */
function formulas(parent: Root | Element): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    const {className} = node.properties;
    const isFormula =
      Array.isArray(className) && className.some((name) => name === 'katex' || name === 'katex-display');
    if (isFormula) parent.children[index] = formula(node, className as string[]);
    else formulas(node);
  }
}

function formula({children}: Element, className: string[]): Element {
  const html = toHtml(children as ElementContent[], {allowDangerousHtml: true});
  return {type: 'element', tagName: 'Formula', properties: {className, html}, children: []};
}
