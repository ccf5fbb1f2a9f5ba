/** Formulas on a card: Anki draws TeX by itself, with fewer packages than the site has, and knows no macros of a note. */
import type {Element, ElementContent} from 'hast';

/** KaTeX's size of a formula beside the text, which pictures of MathJax are made for. */
const SIZE = 'font-size: 1.21em';

/**
 * @param element - An element of a tip.
 * @returns What stands for it on a card, where it is a formula: its TeX, with the macros that it uses; or the picture, where
 * KaTeX could not draw it, so that Anki might not.
 */
export function ankiFormula(element: Element): ElementContent | undefined {
  const isDisplay = hasClass(element, 'katex-display');
  if (!isDisplay && !hasClass(element, 'katex')) return undefined;
  const drawn = find(element, (found) => hasClass(found, 'katex-html'));
  if (drawn?.children.some((child) => child.type === 'element' && child.tagName === 'svg')) {
    return pictureOf(drawn, isDisplay);
  }
  const annotation = find(element, ({tagName}) => tagName === 'annotation');
  if (!annotation) return undefined;
  const {dataDefinitions = ''} = element.properties;
  const tex = `${dataDefinitions}${textOf(annotation)}`;
  return {type: 'text', value: isDisplay ? `\\[${tex}\\]` : `\\(${tex}\\)`};
}

function pictureOf({children}: Element, isDisplay: boolean): Element {
  return {
    type: 'element',
    tagName: isDisplay ? 'div' : 'span',
    properties: {style: isDisplay ? `${SIZE}; text-align: center` : SIZE},
    // A number stands behind its equation.
    children: children.map((child) => (isNumber(child) ? {...child, properties: {style: 'margin-left: 2em'}} : child)),
  };
}

function isNumber(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'tag');
}

function find(element: Element, test: (element: Element) => boolean): Element | undefined {
  if (test(element)) return element;
  for (const child of element.children) {
    const found = child.type === 'element' ? find(child, test) : undefined;
    if (found) return found;
  }
  return undefined;
}

function textOf({children}: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function hasClass({properties}: Element, name: string): boolean {
  const {className} = properties;
  return Array.isArray(className) && className.includes(name);
}
