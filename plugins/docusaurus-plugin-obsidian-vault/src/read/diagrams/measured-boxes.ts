/**
 * How much room the parts of a drawing take, worked out from their attributes: what a browser's layout would measure, near enough
 * to keep room for the drawing. Letters are as wide as they are on average.
 */

import {SVGPathData} from 'svg-pathdata';

/** A box: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** Of Mermaid's font, in its size: the mean over small letters that are neither narrow nor wide, and over those that are. */
const LETTER_WIDTH = 0.54;
const LETTER_WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/[\s!'(),./:;I[\\\]`fijlrt{|}]/, 0.33],
  [/[%@MWmw]/, 0.83],
  [/\p{Lu}/u, 0.62],
];
const LINE_HEIGHT = 1.1;
/** Labels that are HTML: Mermaid's own font size and line height, in pixels. */
const HTML_SIZE = 16;
const HTML_LINE = 24;
/** Mermaid breaks its labels there, in pixels. */
const HTML_WIDTH = 200;
/** Letters of East Asian scripts and emoji are as wide as they are high. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;

const UNSEEN = new Set(['style', 'defs', 'marker', 'script', 'title', 'desc', 'clippath', 'filter', 'lineargradient']);
const HTML = new Set(['div', 'span', 'p', 'body']);

/**
 * @param text - Some text.
 * @param size - Its font's, in pixels.
 * @returns Its width, in pixels.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += size * letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 1;
  return LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? LETTER_WIDTH;
}

/**
 * @param element - A part of a drawing.
 * @returns The font size that holds in it, in pixels.
 */
export function fontSize(element: Element): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const declared = /font-size:\s*([\d.]+)px/.exec(at.getAttribute('style') ?? '')?.[1];
    const size = Number.parseFloat(declared ?? at.getAttribute('font-size') ?? '');
    if (size > 0) return size;
  }
  return HTML_SIZE;
}

/**
 * @param element - A part of a drawing.
 * @returns Its box, in its own coordinates; `undefined` where it takes no room.
 */
export function boxOf(element: Element): Box | undefined {
  const name = element.localName.toLowerCase();
  if (UNSEEN.has(name)) return undefined;
  if (HTML.has(name)) return htmlBox(element);
  const number = (attribute: string) => Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
  switch (name) {
    case 'rect':
    case 'foreignobject':
    case 'image':
      return [number('x'), number('y'), number('x') + number('width'), number('y') + number('height')];
    case 'circle':
      return around(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return around(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return pointsBox([number('x1'), number('y1'), number('x2'), number('y2')]);
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'polygon':
    case 'polyline':
      return pointsBox(numbersIn(element.getAttribute('points') ?? ''));
    case 'text':
      return textBox(element, number('x'), number('y'));
    case 'tspan':
      return [0, 0, textWidth(element.textContent ?? '', fontSize(element)), fontSize(element) * LINE_HEIGHT];
    default:
      return childrenBox(element);
  }
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function numbersIn(text: string): number[] {
  return (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
}

function pointsBox(numbers: readonly number[]): Box | undefined {
  let box: Box | undefined;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
    box = union(box, [x, y, x, y]);
  }
  return box;
}

function pathBox(data: string): Box | undefined {
  try {
    const {minX, minY, maxX, maxY} = new SVGPathData(data).getBounds();
    return minX <= maxX ? [minX, minY, maxX, maxY] : undefined;
  } catch {
    // What is no path draws nothing.
    return undefined;
  }
}

function textBox(text: Element, x: number, y: number): Box {
  const size = fontSize(text);
  const lines = Array.from(text.children).filter(({localName}) => localName === 'tspan');
  const texts = lines.length > 0 ? lines.map(({textContent}) => textContent ?? '') : [text.textContent ?? ''];
  const width = Math.max(...texts.map((line) => textWidth(line, size)));
  const style = /text-anchor:\s*(\w+)/.exec(text.getAttribute('style') ?? '')?.[1];
  const anchor = text.getAttribute('text-anchor') ?? style;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const top = y - size * 0.8;
  return [left, top, left + width, top + texts.length * size * LINE_HEIGHT];
}

function htmlBox(element: Element): Box {
  const lines = element.innerHTML.split(/<br\s*\/?>|<\/p>\s*<p>/i).map((line) => line.replace(/<[^>]*>/g, ''));
  const widths = lines.map((line) => textWidth(line, HTML_SIZE));
  const rows = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / HTML_WIDTH)), 0);
  return [0, 0, Math.min(HTML_WIDTH, Math.max(...widths)), rows * HTML_LINE];
}

function childrenBox(element: Element): Box | undefined {
  let box: Box | undefined;
  for (const child of Array.from(element.children)) {
    const inner = boxOf(child);
    if (!inner) continue;
    const [, x = 0, y = 0] = /translate\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?/
      .exec(child.getAttribute('transform') ?? '')
      ?.map((part) => Number(part ?? 0)) ?? [0, 0, 0];
    box = union(box, [inner[0] + x, inner[1] + y, inner[2] + x, inner[3] + y]);
  }
  return box;
}

function union(one: Box | undefined, other: Box): Box {
  if (!one) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
