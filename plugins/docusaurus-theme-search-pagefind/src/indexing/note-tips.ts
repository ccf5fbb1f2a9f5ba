/** The exam tips of a note's tree. */
import type {Element, RootContent} from 'hast';
import type {TipRecord} from './note-record.js';
import {attribute, find, hasClass, isCallout, isCalloutPart, textOf} from './note-text.js';

/**
 * @param nodes - Elements and text.
 * @returns The tips among them and below.
 */
export function tipsIn(nodes: readonly RootContent[]): TipRecord[] {
  return nodes.flatMap((node) => (node.type === 'element' ? (tipOf(node) ?? tipsIn(node.children)) : []));
}

/**
 * @param node - An element.
 * @returns The tip that it is, if it is one: a callout, or a highlight in a sentence.
 */
export function tipOf(node: Element): TipRecord | undefined {
  const id = attribute(node, 'id');
  if (typeof id !== 'string' || id === '' || !isTip(node)) return undefined;
  const own = attribute(node, 'label', 'tipLabel', 'dataLabel', 'data-label');
  if (!isCallout(node)) {
    const label = typeof own === 'string' ? own : '';
    return {id, label, text: withoutLabel(textOf(node.children), label)};
  }
  const title = find(node.children, (child) => isCalloutPart(child, 'title'));
  const content = find(node.children, (child) => isCalloutPart(child, 'content'));
  return {id, label: textOf(title?.children ?? []), text: textOf(content?.children ?? [])};
}

function isTip(node: Element): boolean {
  return node.tagName === 'ExamMark' || attribute(node, 'tipLabel') !== undefined || hasClass(node, 'exam-tip');
}

/** `Exam: text` → `text`. */
function withoutLabel(text: string, label: string): string {
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return text;
  return text.slice(label.length).replace(/^\s*[:\-–—]\s*/, '');
}
