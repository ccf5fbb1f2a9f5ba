/** Finds what a tip is about, so that it can be hidden: a pure transform of the tip's rendered HTML. */
import type {Element, ElementContent, Root, RootContent, Text} from 'hast';
import {isCardAnswer} from './card-parts.js';
import {findNumbers} from './numbers.js';

/** The element that stands around a key part. Those who show the tip say what becomes of it. */
export const KEY_PART = 'exam-key';

/** Emphasis that names the key parts of a tip. */
const KEY_ELEMENTS = new Set(['b', 'strong', 'code', 'pre']);

/** What holds no words of the tip: pictures, players, and formulas, which are drawn from many small numbers. */
const DRAWN = new Set(['audio', 'iframe', 'math', 'object', 'picture', 'script', 'style', 'svg', 'template', 'video']);

/**
 * Puts an element `exam-key` around each key part of a tip: bold text, code, numbers with their units. A tip without any
 * is one key part as a whole. Of a flashcard it is the answer, which has the property `answer` too. Block parts have the property `block`.
 *
 * @param root - The tip's tree; stays as it is.
 * @param units - See `unitWords`.
 * @returns A new tree with at least one key part.
 */
export function markKeyParts(root: Root, units: ReadonlySet<string>): Root {
  if (root.children.some(isCardAnswer)) {
    const answered = (root.children as ElementContent[]).map((node) =>
      isCardAnswer(node) ? {...keyPart([node], true), properties: {block: true, answer: true}} : node,
    );
    return {...root, children: answered};
  }
  const marked = markIn(root.children as ElementContent[], units);
  const children = marked.some(holdsKeyPart) ? marked : [keyPart(root.children as ElementContent[], true)];
  return {...root, children: children as RootContent[]};
}

function markIn(nodes: readonly ElementContent[], units: ReadonlySet<string>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return markNumbers(node, units);
    if (node.type !== 'element' || isDrawn(node)) return [node];
    if (KEY_ELEMENTS.has(node.tagName) && hasText(node)) return [keyPart([node], node.tagName === 'pre')];
    return [{...node, children: markIn(node.children, units)}];
  });
}

function markNumbers(text: Text, units: ReadonlySet<string>): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  const add = (end: number) => {
    if (end > from) parts.push({type: 'text', value: text.value.slice(from, end)});
    from = end;
  };
  for (const [start, end] of findNumbers(text.value, units)) {
    add(start);
    parts.push(keyPart([{type: 'text', value: text.value.slice(start, end)}], false));
    from = end;
  }
  add(text.value.length);
  return parts;
}

function keyPart(children: ElementContent[], block: boolean): Element {
  return {type: 'element', tagName: KEY_PART, properties: block ? {block: true} : {}, children};
}

function holdsKeyPart(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === KEY_PART || node.children.some(holdsKeyPart));
}

/**
 * @param element - An element of a tip.
 * @returns Whether it holds no words of the tip.
 */
export function isDrawn({tagName, properties}: Element): boolean {
  const names = properties.className;
  return DRAWN.has(tagName) || (Array.isArray(names) && names.includes('katex'));
}

function hasText(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.children.some(hasText);
}
