import {fold} from '../client/fold.js';
import type {ExamTip} from '../model.js';
import type {TipRow} from './format.js';

/**
 * Finds tips that say the same under the same label.
 *
 * @param tips - All tips, in reading order.
 * @returns Those that are several, together; each in reading order.
 */
export function sameTips(tips: readonly ExamTip[]): TipRow[][] {
  const groups = new Map<string, TipRow[]>();
  tips.forEach((tip, number) => {
    const saying = sayingOf(tip);
    const group = groups.get(saying);
    if (group) group.push([number, tip.id]);
    else groups.set(saying, [[number, tip.id]]);
  });
  return [...groups.values()].filter(({length}) => length > 1);
}

/** A tip → what it says. */
const sayings = new WeakMap<ExamTip, string>();

/** What makes two tips one. A tip without text, a picture say, is known by its HTML. */
function sayingOf(tip: ExamTip): string {
  const known = sayings.get(tip);
  if (known !== undefined) return known;
  const {label, text, html} = tip;
  const words = fold(text).split(/\s+/).filter(Boolean).join(' ');
  const saying = JSON.stringify([fold(label), words === '' ? html : words]);
  sayings.set(tip, saying);
  return saying;
}
