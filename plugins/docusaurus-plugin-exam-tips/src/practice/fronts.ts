/** Which questions of tips can be asked: a question says something, and no other one says the same. */
import type {ElementContent, Root} from 'hast';
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {textToHtml} from '../data/derived.js';
import type {ExamTip} from '../model.js';
import {KEY_PART} from './key-parts.js';
import {questionsOf} from './questions.js';
import {unitWords} from './units.js';

/** The side of a card that asks. */
interface Front {
  /** What stands there, `[…]` for what is hidden. */
  text: string;
  /** What is hidden. */
  answer: string;
  /** Whether anything but blanks is left. */
  saysSomething: boolean;
}

/** A question of a tip. */
interface Asked {
  tip: ExamTip;
  number: number;
  answer: string;
}

/** What stands for itself, without words. */
const SHOWN = new Set(['img', 'svg', 'math', 'audio', 'video']);

/** Makes the questions of tips; what was made of a text once is remembered. */
export class Fronts {
  private readonly units: ReadonlySet<string>;
  private known = new Map<string, Front[]>();

  /** @param language - BCP 47: numbers take the units of that language with them. */
  constructor(language: string) {
    this.units = unitWords(language);
  }

  /**
   * @param tips - All tips.
   * @returns Those that can be asked, with the numbers of their questions (see `questionsOf`); of questions that are asked and
   * answered alike the first. Where one question has several answers, nobody can know which is meant.
   */
  askable(tips: readonly ExamTip[]): Map<ExamTip, number[]> {
    const made = new Map(tips.map((tip) => [tip.html, this.known.get(tip.html) ?? this.frontsOf(tip)]));
    this.known = made;
    const byFront = new Map<string, Asked[]>();
    for (const tip of tips) {
      const trail = [tip.note.title, ...tip.headings.map(({text}) => text)];
      for (const [number, {text, answer, saysSomething}] of (made.get(tip.html) ?? []).entries()) {
        if (!saysSomething) continue;
        const question = JSON.stringify([trail, tip.label, text]);
        const asked = {tip, number, answer};
        const alike = byFront.get(question);
        if (alike) alike.push(asked);
        else byFront.set(question, [asked]);
      }
    }
    const askable = new Map<ExamTip, number[]>();
    for (const tip of tips) if (made.get(tip.html)?.some(({saysSomething}) => saysSomething)) askable.set(tip, []);
    for (const [first, ...others] of byFront.values()) {
      if (first && others.every(({tip, answer}) => tip.html === first.tip.html && answer === first.answer))
        askable.get(first.tip)?.push(first.number);
    }
    return new Map([...askable].filter(([, numbers]) => numbers.length > 0));
  }

  private frontsOf({html, text}: ExamTip): Front[] {
    const isPlain = html === textToHtml(text);
    const root: Root = isPlain
      ? {type: 'root', children: [{type: 'text', value: text}]}
      : fromHtmlIsomorphic(html, {fragment: true});
    return questionsOf(root, this.units).map(({tree, answer}) => {
      const parts = partsOf(tree.children as ElementContent[]);
      const shown = parts.filter((part) => part !== BLANK).join('');
      return {text: parts.join('').replace(/\s+/g, ' ').trim(), answer, saysSomething: /[\p{L}\p{N}]/u.test(shown)};
    });
  }
}

const BLANK = '[…]';

function partsOf(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    if (node.tagName === KEY_PART) return [BLANK];
    const {src, alt, dataSrc} = node.properties;
    const own = SHOWN.has(node.tagName) ? [`<${node.tagName} ${[src, alt, dataSrc].filter(Boolean).join(' ')}>`] : [];
    return [...own, ...partsOf(node.children)];
  });
}
