/** The exam tips of a built page. */
import type {ChildNode, Element} from 'domhandler';
import type {TipRecord} from './note-record.js';
import {find, hasClass, isElement, textOf} from './page-text.js';

/**
 * @param nodes - Elements and text.
 * @returns The tips among them and below.
 */
export function tipsIn(nodes: readonly ChildNode[]): TipRecord[] {
  return nodes.filter(isElement).flatMap((node) => tipOf(node) ?? tipsIn(node.children));
}

/**
 * @param node - An element.
 * @returns The tip that it is, if it is one: a callout, or a highlight in a sentence.
 */
export function tipOf(node: Element): TipRecord | undefined {
  const {id} = node.attribs;
  if (!id || !hasClass(node, 'exam-tip')) return undefined;
  if (!hasClass(node, 'callout')) {
    const label = node.attribs['data-label'] ?? '';
    return {id, label, text: withoutLabel(textOf(node.children), label)};
  }
  const label = find(node.children, (child) => hasClass(child, 'callout-title-inner'));
  const content = find(node.children, (child) => hasClass(child, 'callout-content'));
  return {id, label: textOf(label?.children ?? []), text: textOf(content?.children ?? [])};
}

/** `Exam: text` → `text`. */
function withoutLabel(text: string, label: string): string {
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return text;
  return text.slice(label.length).replace(/^\s*[:\-–—]\s*/, '');
}
