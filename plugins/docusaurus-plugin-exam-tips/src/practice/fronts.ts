/** Which tips can be asked: a question says something, and no other one says the same. */
import type {ElementContent, Root} from 'hast';
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {textToHtml} from '../data/derived.js';
import type {ExamTip} from '../model.js';
import {KEY_PART, markKeyParts} from './key-parts.js';
import {unitWords} from './units.js';

/** The side of a card that asks. */
interface Front {
  /** What stands there, `[…]` for what is hidden. */
  text: string;
  /** Whether anything but blanks is left. */
  saysSomething: boolean;
}

/** What stands for itself, without words. */
const SHOWN = new Set(['img', 'svg', 'math', 'audio', 'video']);

/** Makes the questions of tips; what was made of a text once is remembered. */
export class Fronts {
  private readonly units: ReadonlySet<string>;
  private known = new Map<string, Front>();

  /** @param language - BCP 47: numbers take the units of that language with them. */
  constructor(language: string) {
    this.units = unitWords(language);
  }

  /**
   * @param tips - All tips.
   * @returns Those that can be asked, one of each that are asked and answered alike. Where one question has several answers,
   * nobody can know which is meant.
   */
  askable(tips: readonly ExamTip[]): Set<ExamTip> {
    const made = new Map(tips.map((tip) => [tip.html, this.known.get(tip.html) ?? this.frontOf(tip)]));
    this.known = made;
    const byFront = new Map<string, ExamTip[]>();
    for (const tip of tips) {
      const front = made.get(tip.html);
      if (!front?.saysSomething) continue;
      const trail = [tip.note.title, ...tip.headings.map(({text}) => text)];
      const question = JSON.stringify([trail, tip.label, front.text]);
      const alike = byFront.get(question);
      if (alike) alike.push(tip);
      else byFront.set(question, [tip]);
    }
    const single = [...byFront.values()].filter((alike) => alike.every(({html}) => html === alike[0]?.html));
    return new Set(single.flatMap(([first]) => first ?? []));
  }

  private frontOf({html, text}: ExamTip): Front {
    const isPlain = html === textToHtml(text);
    const root: Root = isPlain
      ? {type: 'root', children: [{type: 'text', value: text}]}
      : fromHtmlIsomorphic(html, {fragment: true});
    const parts = partsOf(markKeyParts(root, this.units).children as ElementContent[]);
    const shown = parts.filter((part) => part !== BLANK).join('');
    return {text: parts.join('').replace(/\s+/g, ' ').trim(), saysSomething: /[\p{L}\p{N}]/u.test(shown)};
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
