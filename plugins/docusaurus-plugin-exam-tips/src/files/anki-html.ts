/** The two sides of a card, made of a tip's rendered HTML. */
import type {Element, ElementContent, Root} from 'hast';
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {toHtml} from 'hast-util-to-html';
import {isCard} from '../cards.js';
import type {ExamTip} from '../model.js';
import {KEY_PART} from '../practice/key-parts.js';
import {questionsOf} from '../practice/questions.js';
import {ankiFormula} from './anki-formula.js';
import type {AnkiMedia} from './anki-media.js';
import {type SitePlace, wholeAddress} from './whole-address.js';

/** What a side is made with. */
export interface CardContext {
  address: SitePlace;
  media: AnkiMedia;
  /** See `unitWords`. */
  units: ReadonlySet<string>;
}

/** What stands for a hidden part, as in Anki's own cloze deletions. */
const BLANK: Element = {
  type: 'element',
  tagName: 'span',
  properties: {className: ['blank']},
  children: [{type: 'text', value: '[…]'}],
};

/** Elements whose `src` Anki plays or shows from its own media folder. */
const PLAYED = new Set(['img', 'audio', 'video', 'source']);

/**
 * @param tip - A tip.
 * @param number - Which of its questions is asked.
 * @param context - See {@link CardContext}.
 * @returns The front: the note, the way of headings, and the tip with one part hidden.
 */
export async function questionHtml(tip: ExamTip, number: number, context: CardContext): Promise<string> {
  const trail = [tip.note.title, ...tip.headings.map(({text}) => text)].join(' › ');
  const questions = questionsOf(fromHtmlIsomorphic(tip.html, {fragment: true}), context.units);
  const {tree} = questions[number] ?? questions[0];
  // What is a card anyway need not be called one.
  const label = isCard(tip) ? [] : [inline('label', tip.label), {type: 'text', value: ' '} as const];
  const children = await forAnki(blanksIn(tree.children as ElementContent[]), context);
  return toHtml([block('trail', [{type: 'text', value: trail}]), block('tip', [...label, ...children])]);
}

/**
 * @param tip - A tip.
 * @param context - See {@link CardContext}.
 * @returns The back: the tip.
 */
export async function answerHtml({html}: ExamTip, context: CardContext): Promise<string> {
  const {children} = fromHtmlIsomorphic(html, {fragment: true}) as Root;
  return toHtml(await forAnki(children as ElementContent[], context));
}

/**
 * @param tip - A tip.
 * @param address - Where it stands.
 * @returns A link to its exact place.
 */
export function sourceHtml(tip: ExamTip, {origin}: SitePlace): string {
  const properties = {href: origin + tip.url};
  return toHtml({type: 'element', tagName: 'a', properties, children: [{type: 'text', value: tip.note.title}]});
}

function blanksIn(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    // The question of a flashcard has no blank for its answer.
    if (node.tagName === KEY_PART) return node.properties.answer ? [] : [BLANK];
    return [{...node, children: blanksIn(node.children)}];
  });
}

async function forAnki(nodes: readonly ElementContent[], context: CardContext): Promise<ElementContent[]> {
  return Promise.all(
    nodes.map(async (node): Promise<ElementContent> => {
      if (node.type !== 'element') return node;
      const formula = ankiFormula(node);
      if (formula) return formula;
      const properties = {...node.properties, ...(await addresses(node, context))};
      return {...node, properties, children: await forAnki(node.children, context)};
    }),
  );
}

async function addresses(
  {tagName, properties}: Element,
  {address, media}: CardContext,
): Promise<Element['properties']> {
  const {href, src} = properties;
  if (tagName === 'a' && typeof href === 'string') return {href: wholeAddress(href, address)};
  if (typeof src !== 'string') return {};
  const packed = PLAYED.has(tagName) ? await media.add(src) : undefined;
  return {src: packed ?? wholeAddress(src, address)};
}

function block(name: string, children: ElementContent[]): Element {
  return {type: 'element', tagName: 'div', properties: {className: [name]}, children};
}

function inline(name: string, text: string): Element {
  return {type: 'element', tagName: 'span', properties: {className: [name]}, children: [{type: 'text', value: text}]};
}
