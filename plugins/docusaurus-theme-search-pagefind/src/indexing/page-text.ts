/** What of a built page is text of its note. */
import type {ChildNode, Element} from 'domhandler';

/** Elements whose text is no part of the note: navigation, controls, drawings, what is read twice, what is not read. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'nav', 'iframe', 'annotation']);
/** `markdown-embed`: a transclusion is found in its own note. */
const SKIPPED_CLASSES = /(?:^|\s)(?:markdown-embed|hash-link|is-unresolved|data-footnote-backref|callout-icon)(?:\s|$)/;
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark math mi mn mo mrow msub msup q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * @param nodes - Elements and text.
 * @returns Their text as a reader sees it, spaces collapsed.
 */
export function textOf(nodes: readonly ChildNode[]): string {
  return collapse(nodes.map(rawText).join(''));
}

function rawText(node: ChildNode): string {
  if (node.type === 'text') return node.data;
  if (!isElement(node) || isSkipped(node)) return '';
  const text = node.children.map(rawText).join('');
  return isInline(node) ? text : ` ${text} `;
}

/**
 * @param node - An element.
 * @returns Whether what stands before and after it is one word with its text.
 */
export function isInline({name}: Element): boolean {
  return INLINE.has(name);
}

/**
 * @param node - An element.
 * @returns Whether its text is no part of the note.
 */
export function isSkipped(node: Element): boolean {
  const {attribs} = node;
  return (
    SKIPPED.has(node.name) ||
    attribs['aria-hidden'] === 'true' ||
    attribs.hidden !== undefined ||
    attribs['data-pagefind-ignore'] !== undefined ||
    (attribs.class !== undefined && SKIPPED_CLASSES.test(attribs.class)) ||
    // "TL;DR" names every summary: found by it, none would stand out.
    (hasClass(node, 'callout-title') && hasClass(node.parent as Element, 'tldr'))
  );
}

/**
 * @param nodes - Where to look, and below.
 * @param test - What to look for.
 * @returns The first element that passes.
 */
export function find(nodes: readonly ChildNode[], test: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (test(node)) return node;
    const below = find(node.children, test);
    if (below) return below;
  }
  return undefined;
}

/**
 * @param node - Any node.
 * @returns Whether it is an element.
 */
export function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/**
 * @param element - An element.
 * @param name - A class.
 * @returns Whether it has the class.
 */
export function hasClass(element: Element, name: string): boolean {
  const names = element.attribs?.class;
  return names?.includes(name) === true && names.split(/\s+/).includes(name);
}

/**
 * @param text - Any text.
 * @returns It without white space around it, and with one space for any within.
 */
export function collapse(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}
