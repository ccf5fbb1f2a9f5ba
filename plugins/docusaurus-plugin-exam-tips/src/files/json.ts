import type {ExamCard, ExamTip, ExamTipsFile} from '../model.js';
import {allHeadings} from '../trail.js';

/**
 * Writes exam-tips.json, the public list of all tips and flashcards.
 *
 * @param tips - In reading order.
 * @param cards - In reading order.
 * @returns The file's text; equal ones give equal text.
 */
export function toJson(tips: readonly ExamTip[], cards: readonly ExamCard[]): string {
  const file: ExamTipsFile = {
    version: 2,
    tips: tips.map(publicTip),
    cards: [...cards],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function publicTip(tip: ExamTip): ExamTip {
  const {formerId: _, nodes: __, footnotes: ___, deck: ____, titleHeading: _____, ...others} = tip;
  return {...others, headings: allHeadings(tip)};
}
