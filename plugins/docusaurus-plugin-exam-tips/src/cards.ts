/** Flashcards beside the exam tips: practised, listed and exported as they are. */
import type {PublishedNote, RenderedCard} from 'docusaurus-plugin-obsidian-vault';
import type {ExamCard, ExamTip} from './model.js';
import {ANSWER_CLASS, QUESTION_CLASS} from './practice/card-parts.js';
import {shownTrail} from './trail.js';

/** What cards are called where tips have the label that was typed: readers see it in their own language. */
export const CARD_LABEL = 'Card';

/**
 * @param tip - A tip, or a card as one.
 * @returns Whether it is a card.
 */
export function isCard({deck}: ExamTip): boolean {
  return deck !== undefined;
}

/**
 * @param card - A card of a note.
 * @param note - The note.
 * @param url - The note's address.
 * @returns It as exam-tips.json has it.
 */
export function examCard(
  {id, question, answer, decks, tags}: RenderedCard,
  note: PublishedNote,
  url: string,
): ExamCard {
  return {
    id,
    question,
    answer,
    url: `${url}#${id}`,
    deck: (decks[0] ?? []).join('/'),
    note: {title: note.title, url, path: note.path},
    tags: [...new Set([...note.tags, ...tags.map((tag) => tag.replace(/^#/, ''))])],
  };
}

/**
 * @param card - A card.
 * @param rendered - The same as the vault gives it.
 * @param note - Its note.
 * @returns It as a tip whose answer is what it is about.
 */
export function cardAsTip(card: ExamCard, {line, headings}: RenderedCard, note: PublishedNote): ExamTip {
  const {id, question, answer, deck} = card;
  const {url} = card.note;
  return {
    id,
    label: CARD_LABEL,
    text: [question.text, answer.text].filter(Boolean).join(' — '),
    html: `<div class="${QUESTION_CLASS}">${question.html}</div><div class="${ANSWER_CLASS}">${answer.html}</div>`,
    url: `${url}#${id}`,
    note: card.note,
    ...shownTrail(headings, note, url),
    // The tags of a note are those of all that stands in it.
    tags: note.tags,
    line,
    deck,
  };
}
