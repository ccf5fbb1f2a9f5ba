/** What of a note's tree is its text. */
import type {Element, Nodes, RootContent} from 'hast';
import {formulaText} from './formula-text.js';

/** Elements whose text is no part of the note: navigation, controls, drawings, what is read twice, what is not read. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'nav', 'iframe', 'annotation']);
/** `markdown-embed`: a transclusion is found in its own note. */
const SKIPPED_CLASSES = new Set(['markdown-embed', 'hash-link', 'data-footnote-backref', 'callout-icon']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark math mi mn mo mrow msub msup q s samp small span strong sub sup time u var wbr ExamMark UiLabel Formula'.split(
    ' ',
  ),
);

/**
 * @param nodes - Elements and text.
 * @returns Their text as a reader sees it, spaces collapsed.
 */
export function textOf(nodes: readonly RootContent[]): string {
  return collapse(nodes.map((node) => rawText(node)).join(''));
}

function rawText(node: RootContent, parent?: Element): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isSkipped(node, parent)) return '';
  const formula = formulaOf(node);
  if (formula !== undefined) return formula;
  const text = node.children.map((child) => rawText(child, node)).join('');
  return isInline(node) ? text : ` ${text} `;
}

/**
 * @param node - An element.
 * @returns Where it is a formula that KaTeX or MathJax drew: its text, with spaces around one that stands by itself.
 */
export function formulaOf(node: Element): string | undefined {
  const isDisplay = hasClass(node, 'katex-display') || (node.tagName === 'mjx-container' && node.properties.display);
  if (!isDisplay && !hasClass(node, 'katex') && node.tagName !== 'mjx-container' && node.tagName !== 'math') {
    return undefined;
  }
  const source = find(node.children, ({tagName, properties}) => {
    return tagName === 'annotation' && properties.encoding === 'application/x-tex';
  });
  const tex = source?.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  if (tex === undefined) return undefined;
  return isDisplay ? ` ${formulaText(tex)} ` : formulaText(tex);
}

/**
 * @param node - An element.
 * @returns Whether what stands before and after it is one word with its text.
 */
export function isInline({tagName}: Element): boolean {
  return INLINE.has(tagName);
}

/**
 * @param node - An element.
 * @param parent - The element around it.
 * @returns Whether its text is no part of the note.
 */
export function isSkipped(node: Element, parent?: Element): boolean {
  const {properties, tagName} = node;
  return (
    SKIPPED.has(tagName) ||
    String(attribute(node, 'ariaHidden', 'aria-hidden')) === 'true' ||
    (properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false) ||
    attribute(node, 'dataPagefindIgnore', 'data-pagefind-ignore') !== undefined ||
    classesOf(node).some((name) => SKIPPED_CLASSES.has(name)) ||
    isMissingEmbed(node) ||
    // "TL;DR" names every summary: found by it, none would stand out.
    (parent !== undefined && isCalloutPart(node, 'title') && hasClass(parent, 'tldr'))
  );
}

/** The placeholder of an embed whose target is missing says that it is missing; an unresolved link is words of the note. */
function isMissingEmbed(node: Element): boolean {
  return hasClass(node, 'internal-embed') && hasClass(node, 'is-unresolved');
}

/**
 * @param node - An element.
 * @returns Whether it is a callout, as a component or as what the component renders.
 */
export function isCallout(node: Element): boolean {
  return node.tagName === 'Callout' || hasClass(node, 'callout');
}

/**
 * @param node - An element.
 * @param part - A part of a callout.
 * @returns Whether it is that part, as a component or as what the component renders.
 */
export function isCalloutPart(node: Element, part: 'title' | 'content'): boolean {
  return node.tagName === (part === 'title' ? 'CalloutTitle' : 'CalloutContent') || hasClass(node, `callout-${part}`);
}

/**
 * @param node - An element.
 * @param names - An attribute's names: hast's, HTML's, a component's.
 * @returns Its value.
 */
export function attribute(node: Element, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = node.properties[name];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/**
 * @param nodes - Where to look, and below.
 * @param test - What to look for.
 * @returns The first element that passes.
 */
export function find(nodes: readonly Nodes[], test: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (node.type === 'element' && test(node)) return node;
    const below = 'children' in node ? find(node.children, test) : undefined;
    if (below) return below;
  }
  return undefined;
}

/**
 * @param element - An element.
 * @param name - A class.
 * @returns Whether it has the class.
 */
export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

function classesOf({properties: {className}}: Element): readonly string[] {
  // A component's is a string.
  const names: unknown = className;
  if (Array.isArray(names)) return names.map(String);
  return typeof names === 'string' ? names.split(/\s+/) : [];
}

/**
 * @param text - Any text.
 * @returns It without white space around it, and with one space for any within.
 */
export function collapse(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}
