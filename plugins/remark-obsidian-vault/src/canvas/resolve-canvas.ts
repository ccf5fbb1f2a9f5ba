/** A canvas in its vault → the elements that draw it. Places are custom properties; the theme's styles do the rest. */
import type {RootContent} from 'mdast';
import {readCard} from '../transform/resolve/cards.js';
import {blockElement, type ElementProperties, inlineElement, textNodes} from '../transform/resolve/elements.js';
import {embedExternal} from '../transform/resolve/external-embeds.js';
import type {ResolveNode, Scope} from '../transform/resolve/scope.js';
import type {Box} from './canvas.js';
import {type CanvasFiles, createCanvasFiles} from './canvas-files.js';
import {cardLabel} from './card-label.js';
import type {Canvas, CanvasBackground, CanvasBlock, CanvasCard, CanvasGroup, DrawnEdge} from './nodes.js';

/** A drawing that is wider than this cannot be read when it is as small as a sheet of paper. */
const PAPER_WIDTH = 1400;

/** What the parts of one drawing share. */
interface Drawing {
  scope: Scope;
  resolveTree: ResolveNode;
  files: CanvasFiles;
  /** Number of a card → what it is called. */
  labels: ReadonlyMap<number, string>;
}

/**
 * Draws a canvas.
 *
 * @param canvas - The canvas.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what stands in its cards.
 * @returns The drawing.
 */
export function resolveCanvas(canvas: Canvas, scope: Scope, resolveTree: ResolveNode): RootContent {
  const files = createCanvasFiles(scope);
  const labels = new Map<number, string>();
  nameAll(canvas.children, files, labels);
  const drawing: Drawing = {scope, resolveTree, files, labels};
  const {box, edges} = canvas;
  const className = ['canvas', ...(box.width > PAPER_WIDTH ? ['canvas-large'] : [])];
  return blockElement('div', {className, role: 'group', ariaLabel: canvas.title, tabIndex: 0}, [
    blockElement('div', {className: ['canvas-board'], style: sizeStyle(box)}, [
      lines(edges, box),
      ...canvas.children.map((block) => drawBlock(block, drawing)),
      ...edges.flatMap((edge) => edgeLabel(edge, box)),
    ]),
  ]);
}

function nameAll(blocks: readonly (CanvasBlock | CanvasBackground)[], files: CanvasFiles, labels: Map<number, string>) {
  for (const block of blocks) {
    if (block.type === 'canvasBackground') continue;
    labels.set(block.number, block.type === 'canvasGroup' ? block.label : cardLabel(block, files));
    if (block.type === 'canvasGroup') nameAll(block.children, files, labels);
  }
}

function drawBlock(block: CanvasBlock, drawing: Drawing): RootContent {
  return block.type === 'canvasGroup' ? drawGroup(block, drawing) : drawCard(block, drawing);
}

function drawGroup(group: CanvasGroup, drawing: Drawing): RootContent {
  const {label} = group;
  const children = group.children.flatMap((child) =>
    child.type === 'canvasBackground' ? drawing.files.background(child) : [drawBlock(child, drawing)],
  );
  return blockElement('div', {...look('canvas-group', group), role: 'group', ariaLabel: label || undefined}, [
    ...(label === '' ? [] : [blockElement('div', {className: ['canvas-group-label']}, textNodes(label))]),
    ...connectionList(group, drawing),
    ...children,
  ]);
}

function drawCard(card: CanvasCard, drawing: Drawing): RootContent {
  return blockElement('div', look('canvas-card', card, `canvas-${card.kind}`), [
    blockElement('div', {className: ['canvas-card-content']}, cardContent(card, drawing)),
    ...connectionList(card, drawing),
  ]);
}

function cardContent(card: CanvasCard, {scope, resolveTree, files}: Drawing): RootContent[] {
  const [first] = card.children;
  if (first?.type === 'canvasFile') return files.show(first);
  if (card.kind === 'link' && first?.type === 'link' && readCard(first.url)) {
    return embedExternal(first.url, null, null, scope);
  }
  return resolveTree(card.children, scope);
}

/** The edges of a card in words, for those who do not see the lines. */
function connectionList({connections}: CanvasBlock, {labels}: Drawing): RootContent[] {
  if (connections.length === 0) return [];
  const items = connections.map(({arrow, to, label}) =>
    blockElement('li', {}, [
      // The words of the other card are found there.
      inlineElement(
        'span',
        {dataPagefindIgnore: ''},
        textNodes(`${arrow} ${labels.get(to) || '…'}${label === '' ? '' : ': '}`),
      ),
      ...textNodes(label),
    ]),
  );
  return [blockElement('ul', {className: ['canvas-connections']}, items)];
}

function lines(edges: readonly DrawnEdge[], {x, y, width, height}: Box): RootContent {
  const properties = {className: ['canvas-edges'], viewBox: `${x} ${y} ${width} ${height}`, ariaHidden: 'true'};
  const drawn = edges.map((edge) =>
    blockElement('g', colorLook(['canvas-edge'], edge.color), [
      blockElement('path', {className: ['canvas-line'], d: edge.line}),
      ...edge.arrows.map((d) => blockElement('path', {className: ['canvas-arrow'], d})),
    ]),
  );
  return blockElement('svg', properties, drawn);
}

function edgeLabel({label, middle, color}: DrawnEdge, {x, y}: Box): RootContent[] {
  if (label === '') return [];
  const {className, style} = colorLook(['canvas-edge-label'], color);
  const place = `--canvas-x: ${middle.x - x}; --canvas-y: ${middle.y - y}`;
  const properties = {className, style: style ? `${place}; ${style}` : place, ariaHidden: 'true'};
  return [blockElement('div', properties, textNodes(label))];
}

function look(name: string, {box, color}: CanvasBlock, ...classes: string[]): ElementProperties {
  const {className, style} = colorLook([name, ...classes], color);
  const place = `--canvas-x: ${box.x}; --canvas-y: ${box.y}; ${sizeStyle(box)}`;
  return {className, style: style ? `${place}; ${style}` : place};
}

/** JSON Canvas, Color: a number is one of the theme's colours. */
function colorLook(className: string[], color: string | undefined): {className: string[]; style?: string} {
  if (color === undefined) return {className};
  if (color.startsWith('#')) return {className: [...className, 'canvas-colored'], style: `--canvas-color: ${color}`};
  return {className: [...className, 'canvas-colored', `canvas-color-${color}`]};
}

function sizeStyle({width, height}: Box): string {
  return `--canvas-width: ${width}; --canvas-height: ${height}`;
}
