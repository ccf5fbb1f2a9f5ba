/**
 * The nodes that `resolveTree` makes where mdast has no node of its own. They carry `data.hName`, so that mdast-util-to-hast
 * renders them without being told.
 */
import type {Properties} from 'hast';
import type {Data, Literal, Parent, RootContent} from 'mdast';

/** An element that may stand in a sentence: a picture, a player, raw HTML of the note. */
export interface InlineElement extends Parent {
  type: 'inlineElement';
  children: RootContent[];
  data: Data;
}

/** An element that ends the paragraph around it: the text of another note, a card, a drawing. */
export interface BlockElement extends Parent {
  type: 'blockElement';
  children: RootContent[];
  data: Data;
}

/** A heading that is not in the page's table of contents: one of another note, without an id, or one in a quote or a list. */
export interface EmbeddedHeading extends Parent {
  type: 'embeddedHeading';
  children: RootContent[];
  data: Data;
}

/** Text of raw HTML, whose white space is kept as it is. */
export interface HtmlText extends Literal {
  type: 'htmlText';
}

/** Attributes of an element under the names that hast gives them. */
export type ElementProperties = Record<string, string | number | boolean | string[] | undefined>;

/** Words that `resolveTree` puts into a page and that are no note's: a site may say them in its own language. */
export type UiLabel = 'base' | 'youtube' | 'tweet';

declare module 'mdast' {
  interface TextData {
    /** The text is none of the note's. */
    uiLabel?: UiLabel;
  }
  interface RootContentMap {
    inlineElement: InlineElement;
    blockElement: BlockElement;
    embeddedHeading: EmbeddedHeading;
    htmlText: HtmlText;
  }
  interface PhrasingContentMap {
    inlineElement: InlineElement;
    htmlText: HtmlText;
  }
}

/**
 * Make an element that may stand in a sentence.
 *
 * @param name Tag name.
 * @param properties Attributes; undefined ones are left out.
 * @param children What it holds.
 * @returns The node.
 */
export function inlineElement(
  name: string,
  properties: ElementProperties,
  children: readonly RootContent[] = [],
): InlineElement {
  return {type: 'inlineElement', children: [...children], data: {hName: name, hProperties: defined(properties)}};
}

/**
 * Make an element that ends the paragraph around it.
 *
 * @param name Tag name.
 * @param properties Attributes; undefined ones are left out.
 * @param children What it holds.
 * @returns The node.
 */
export function blockElement(
  name: string,
  properties: ElementProperties,
  children: readonly RootContent[] = [],
): BlockElement {
  return {type: 'blockElement', children: [...children], data: {hName: name, hProperties: defined(properties)}};
}

/**
 * Make a text node.
 *
 * @param value The text; half a character of it, which a function of a query may have cut off, is U+FFFD.
 * @returns The node, in a list, as the transforms return them.
 */
export function textNodes(value: string): RootContent[] {
  return value === '' ? [] : [{type: 'text', value: value.toWellFormed()}];
}

/**
 * Make a text that is no note's own.
 *
 * @param uiLabel Which.
 * @param value It in English.
 * @returns The node, in a list.
 */
export function uiLabelNodes(uiLabel: UiLabel, value: string): RootContent[] {
  return [{type: 'text', value, data: {uiLabel}}];
}

function defined(properties: ElementProperties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
