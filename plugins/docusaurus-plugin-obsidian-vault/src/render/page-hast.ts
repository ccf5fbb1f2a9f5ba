import type {ElementContent, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {PageNode} from './page-nodes.js';

/**
 * @param body - What stands on a page.
 * @returns The same as an HTML tree; components are elements of their names, formulas are what was drawn.
 */
export function hastOf(body: readonly PageNode[]): Root {
  return {type: 'root', children: body.map(elementOf)};
}

function elementOf(node: PageNode): ElementContent {
  if (typeof node === 'string') return {type: 'text', value: node};
  const [tagName, props, ...children] = node;
  const {className, html, ...properties} = (props || {}) as Record<string, unknown>;
  const inside =
    typeof html === 'string'
      ? (fromHtml(html, {fragment: true}).children as ElementContent[])
      : children.map(elementOf);
  return {
    type: 'element',
    tagName,
    properties: {...(properties as object), ...(typeof className === 'string' && {className: className.split(' ')})},
    children: inside,
  };
}
