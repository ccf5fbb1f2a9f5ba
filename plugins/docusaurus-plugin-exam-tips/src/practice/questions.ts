/** The questions of a tip: one blank each. A pure function of the tip's rendered HTML. */
import type {Element, ElementContent, Root} from 'hast';
import {isDrawn, KEY_PART, markKeyParts} from './key-parts.js';
import {findDefinition, textOf} from './term.js';

/** What is hidden. */
export type QuestionKind = 'term' | 'definition' | 'strong' | 'code' | 'number' | 'answer' | 'whole';

/** A tip with one blank. */
export interface Question {
  kind: QuestionKind;
  /** The tree of the tip, with one element `exam-key` around what is hidden: see `markKeyParts`. */
  tree: Root;
  /** The words of what is hidden; empty where it is drawn, such as a formula. */
  answer: string;
}

/**
 * Makes the questions of a tip: each key part by itself, in order, then the term and the definition of "term: definition". Of a
 * flashcard there is one, for its answer; of a tip without any key part one that hides all of it.
 *
 * @param root - The tip's tree; stays as it is.
 * @param units - See `unitWords`.
 * @returns At least one question.
 */
export function questionsOf(root: Root, units: ReadonlySet<string>): [Question, ...Question[]] {
  const marked = markKeyParts(root, units);
  const parts = keyParts(marked.children as ElementContent[]);
  const questions = parts.map((part): Question => {
    const children = only(part, marked.children as ElementContent[]);
    return {kind: kindOf(part), tree: {...marked, children}, answer: answerOf(part.children)};
  });
  const [first, ...others] = questions;
  if (first?.kind === 'answer') return [first, ...others];
  const own = questions.filter(({kind}) => kind !== 'whole');
  const [begin, ...more] = [...own, ...ofDefinition(root, own)];
  return begin ? [begin, ...more] : [first as Question];
}

/** Both directions. A term that is a key part already is asked as that. */
function ofDefinition(root: Root, known: readonly Question[]): Question[] {
  const found = findDefinition(root);
  if (!found) return [];
  const {term, sign, definition, around} = found;
  const same = known.find(({answer}) => answer === textOf(term).trim());
  if (same) same.kind = 'term';
  const question = (kind: QuestionKind, hidden: ElementContent[], words: ElementContent[]): Question => ({
    kind,
    tree: around(words),
    answer: answerOf(hidden),
  });
  return [
    ...(same ? [] : [question('term', term, [keyPart(term), sign, ...definition])]),
    question('definition', definition, [...term, sign, keyPart(definition)]),
  ];
}

function answerOf(nodes: readonly ElementContent[]): string {
  return nodes.some(holdsDrawn) ? '' : textOf(nodes).trim();
}

function holdsDrawn(node: ElementContent): boolean {
  return node.type === 'element' && (isDrawn(node) || node.tagName === 'img' || node.children.some(holdsDrawn));
}

function keyPart(children: ElementContent[]): Element {
  return {type: 'element', tagName: KEY_PART, properties: {}, children};
}

function keyParts(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === KEY_PART ? [node] : keyParts(node.children);
  });
}

/** All other key parts are shown. */
function only(part: Element, nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || node === part) return [node];
    const children = only(part, node.children);
    return node.tagName === KEY_PART ? children : [{...node, children}];
  });
}

function kindOf({children, properties}: Element): QuestionKind {
  if (properties.answer) return 'answer';
  const [first] = children;
  if (first?.type === 'text' && !properties.block) return 'number';
  if (first?.type !== 'element' || children.length > 1) return 'whole';
  if (first.tagName === 'code' || first.tagName === 'pre') return 'code';
  return first.tagName === 'b' || first.tagName === 'strong' ? 'strong' : 'whole';
}
