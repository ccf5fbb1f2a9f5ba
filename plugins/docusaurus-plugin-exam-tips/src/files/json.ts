import type {ExamTip, ExamTipsFile} from '../model.js';

/**
 * Writes exam-tips.json, the public list of all tips.
 *
 * @param tips - In reading order.
 * @returns The file's text; equal tips give equal text.
 */
export function toJson(tips: readonly ExamTip[]): string {
  const file: ExamTipsFile = {version: 1, tips: tips.map(({formerId: _, nodes: __, ...tip}) => tip)};
  return `${JSON.stringify(file, null, 2)}\n`;
}
