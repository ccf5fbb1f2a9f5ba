import {isCard} from '../cards.js';
import type {ExamTip} from '../model.js';
import {derivedTipId, textToHtml} from './derived.js';
import {HeadingTable} from './encode-headings.js';
import {DATA_VERSION, type HtmlFile, type WordsFile} from './format.js';

/** Gives the numbers of the questions that practice asks of a tip: see `questionsOf`. */
export type QuestionsOf = (tip: ExamTip) => readonly number[];

/**
 * @param tips - The tips of a piece, in reading order.
 * @param questionsOf - Gives the numbers of the questions that practice asks of a tip.
 * @returns Their words by columns.
 */
export function encodeWords(tips: readonly ExamTip[], questionsOf: QuestionsOf): WordsFile {
  const labels = new Map<string, number>();
  const headings = new HeadingTable();
  const words = {
    text: tips.map(({text}) => text),
    label: tips.map(({label}) => labels.get(label) ?? labels.set(label, labels.size).size - 1),
    heading: differences(tips.map((tip) => headings.numberOf(tip))),
    ids: Object.fromEntries(tips.flatMap(({id, text}, at) => (id === derivedTipId(text) ? [] : [[at, id] as const]))),
    former: Object.fromEntries(
      tips.flatMap(({formerId}, at) => (formerId === undefined ? [] : [[at, formerId] as const])),
    ),
    cards: tips.flatMap((tip, at) => (isCard(tip) ? [at] : [])),
    unasked: tips.flatMap((tip, at) => (questionsOf(tip).length > 0 ? [] : [at])),
    questions: Object.fromEntries(
      tips.flatMap((tip, at) => {
        const numbers = questionsOf(tip);
        return numbers.length === 0 || String(numbers) === '0' ? [] : [[at, numbers] as const];
      }),
    ),
    rich: tips.flatMap((tip, at) => (isRich(tip) ? [at] : [])),
  };
  return {version: DATA_VERSION, labels: [...labels.keys()], headings: headings.rows, ...words};
}

/**
 * @param tips - The tips of a piece, in reading order.
 * @returns The HTML of those whose text does not say it.
 */
export function encodeHtml(tips: readonly ExamTip[]): HtmlFile {
  return Object.fromEntries(tips.flatMap((tip, at) => (isRich(tip) ? [[at, tip.html] as const] : [])));
}

function isRich({text, html}: ExamTip): boolean {
  return html !== textToHtml(text);
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}
