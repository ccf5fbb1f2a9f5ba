import type {Element, RootContent} from 'hast';

/** The class of what a flashcard asks. */
export const QUESTION_CLASS = 'exam-card-question';

/** The class of what a flashcard answers. */
export const ANSWER_CLASS = 'exam-card-answer';

/**
 * @param node - A part of a tip.
 * @returns Whether it is the answer of a flashcard.
 */
export function isCardAnswer(node: RootContent): node is Element {
  if (node.type !== 'element') return false;
  const {className} = node.properties;
  return Array.isArray(className) && className.includes(ANSWER_CLASS);
}
