import type {ExamTip} from '../model.js';
import {derivedTipId, textToHtml} from './derived.js';
import {HeadingTable} from './encode-headings.js';
import {DATA_VERSION, type HtmlFile, type WordsFile} from './format.js';

/**
 * @param tips - The tips of a piece, in reading order.
 * @param isAsked - Tells whether practice asks a tip.
 * @returns Their words by columns.
 */
export function encodeWords(tips: readonly ExamTip[], isAsked: (tip: ExamTip) => boolean): WordsFile {
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
    unasked: tips.flatMap((tip, at) => (isAsked(tip) ? [] : [at])),
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
