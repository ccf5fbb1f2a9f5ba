/** The text of a `.canvas` file → a tree with one canvas in it. */
import type {Root, RootContent} from 'mdast';
import type {Diagnostic, SyntaxOptions} from '../types.js';
import {baseName} from '../vault/vault-path.js';
import {type Arranged, arrange} from './arrange.js';
import type {Box, CanvasEdge, CanvasItem} from './canvas.js';
import {type CardReader, createCardReader} from './card-text.js';
import {edgePath, type Point} from './edge-path.js';
import type {Canvas, CanvasBackground, CanvasBlock, CanvasCard, Connection} from './nodes.js';
import {placesOf} from './places.js';
import {readCanvas} from './read-canvas.js';

/** Room around the cards, for lines that bend outwards. */
const MARGIN = 40;

/** What the cards of one canvas are made with. */
interface Making {
  read: CardReader;
  placeOf: ReturnType<typeof placesOf>;
  numbers: ReadonlyMap<CanvasItem, number>;
  connections: ReadonlyMap<CanvasItem, Connection[]>;
  problems: Diagnostic[];
}

/**
 * Makes the tree of a canvas.
 *
 * @param source - The file's text.
 * @param path - Its vault path.
 * @param options - How the syntax of its cards is read.
 * @returns The tree, empty for an empty canvas, and what is wrong with the file.
 */
export function canvasTree(source: string, path: string, options: SyntaxOptions): {tree: Root; problems: Diagnostic[]} {
  const {items, edges, problems} = readCanvas(source, path);
  if (items.length === 0) return {tree: {type: 'root', children: []}, problems};
  const placeOf = placesOf(source);
  const numbers = new Map(items.map((item, index) => [item, index + 1]));
  const connections = connectionsOf(edges, numbers);
  const read = createCardReader(path, placeOf, options);
  const lines = edges.map((edge) => ({...edgePath(edge), ...colorOf(edge), label: edge.label}));
  const box = bounds(items, lines);
  const canvas: Canvas = {
    type: 'canvas',
    title: baseName(path),
    box,
    children: arrange(items, edges).map((one) => blockOf(one, box, {read, placeOf, numbers, connections, problems})),
    edges: lines,
    position: {start: placeOf(0), end: placeOf(source.length)},
  };
  return {tree: {type: 'root', children: [canvas]}, problems};
}

function blockOf({item, children}: Arranged, origin: Point, making: Making): CanvasBlock {
  const {x, y, width, height} = item;
  const common = {
    number: making.numbers.get(item) as number,
    box: {x: x - origin.x, y: y - origin.y, width, height},
    ...colorOf(item),
    connections: making.connections.get(item) ?? [],
    position: {start: making.placeOf(item.offset), end: making.placeOf(item.offset)},
  };
  if (item.type !== 'group') {
    return {type: 'canvasCard', kind: item.type, ...common, children: contentOf(item, common, making)};
  }
  const {background, backgroundStyle: fill} = item;
  const {position} = common;
  const behind: CanvasBackground[] = background ? [{type: 'canvasBackground', value: background, fill, position}] : [];
  const inside = children.map((child) => blockOf(child, item, making));
  return {type: 'canvasGroup', label: item.label, ...common, children: [...behind, ...inside]};
}

function contentOf(
  item: Exclude<CanvasItem, {type: 'group'}>,
  {number, position}: Pick<CanvasCard, 'number' | 'position'>,
  {read, problems}: Making,
): RootContent[] {
  if (item.type === 'file') return item.target === '' ? [] : [{type: 'canvasFile', value: item.target, position}];
  if (item.type === 'link') {
    return [{type: 'link', url: item.url, children: [{type: 'text', value: shortAddress(item.url)}], position}];
  }
  const {children, problems: own} = read(item.text, number);
  problems.push(...own);
  return children;
}

/** An address as people read it: without `https://www.`, and no longer than a card. */
function shortAddress(url: string): string {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function connectionsOf(
  edges: readonly CanvasEdge[],
  numbers: ReadonlyMap<CanvasItem, number>,
): Map<CanvasItem, Connection[]> {
  const connections = new Map<CanvasItem, Connection[]>();
  for (const {from, to, fromArrow, toArrow, label} of edges) {
    const arrow = toArrow ? (fromArrow ? '↔' : '→') : fromArrow ? '←' : '–';
    const known = connections.get(from) ?? [];
    known.push({arrow, to: numbers.get(to) as number, label});
    connections.set(from, known);
  }
  return connections;
}

/** One by one: a canvas may hold more cards than a function takes arguments. */
function bounds(items: readonly Box[], lines: readonly {middle: Point}[]): Box {
  const corners = items.map(({x, y, width, height}) => [x, y, x + width, y + height] as const);
  const middles = lines.map(({middle: {x, y}}) => [x, y, x, y] as const);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x1, y1, x2, y2] of [...corners, ...middles]) {
    left = Math.min(left, x1);
    top = Math.min(top, y1);
    right = Math.max(right, x2);
    bottom = Math.max(bottom, y2);
  }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

function colorOf({color}: {color?: string}): {color?: string} {
  return color === undefined ? {} : {color};
}
