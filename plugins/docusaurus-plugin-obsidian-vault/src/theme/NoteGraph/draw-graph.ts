/** The picture of a graph. It is for the pointer and the eye; the list beside it holds the same for everyone. */
import ForceGraph, {type LinkObject, type NodeObject} from 'force-graph';
import {readColours} from './colours.js';
import {around, type GraphNode} from './graph-nodes.js';

/** Up to so many notes, every note shows its name whatever the zoom. */
const NAMES_THRESHOLD = 40;

/** From this zoom on every note shows its name. */
const NAMES_FROM = 1.8;

/** How roughly notes that are far away count; d3-force's own is 0.9. */
const ROUGH = 1.5;

/** A few notes are not shown larger than this. */
const NEAREST = 3;

/** How long the notes move before they rest, in milliseconds; and the steps before they are first seen. */
const MOVING = 3000;
const STEPS_BEFORE = 40;
const STEPS_WITHOUT_MOTION = 150;

/** What a picture of a graph can do. */
export interface DrawnGraph {
  /** Lets a note and its neighbours stand out. */
  select(node: GraphNode | undefined): void;
  /** Takes the colours of the page anew. */
  recolour(): void;
  remove(): void;
}

/** What a reader did with the picture. */
export interface GraphEvents {
  onOpen(node: GraphNode): void;
  onPoint(node: GraphNode | undefined): void;
}

type Dot = NodeObject & {id: number; node: GraphNode};

/**
 * Draws notes and the links between them.
 *
 * @param element - What it fills.
 * @param nodes - The notes.
 * @param events - See {@link GraphEvents}.
 * @returns See {@link DrawnGraph}.
 */
export function drawGraph(element: HTMLElement, nodes: readonly GraphNode[], events: GraphEvents): DrawnGraph {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isFew = nodes.length <= NAMES_THRESHOLD;
  const shown = new Set(nodes);
  const dots: Dot[] = nodes.map((node) => ({id: node.id, node}));
  const links = nodes.flatMap((node) =>
    node.to.filter((to) => shown.has(to)).map((to) => ({source: node.id, target: to.id})),
  );
  let colours = readColours(element);
  let near: Set<GraphNode> | undefined;
  let chosen: GraphNode | undefined;

  const paint = (dot: Dot, canvas: CanvasRenderingContext2D, zoom: number) => {
    const {node, x = 0, y = 0} = dot;
    const isNear = !near || near.has(node);
    canvas.globalAlpha = isNear ? 1 : 0.25;
    canvas.fillStyle = node === chosen ? colours.tip : colours.accent;
    canvas.beginPath();
    canvas.arc(x, y, radiusOf(node), 0, 2 * Math.PI);
    canvas.fill();
    if (node === chosen || (isNear && (isFew || zoom >= NAMES_FROM || (near && near.size <= NAMES_THRESHOLD)))) {
      canvas.font = `${12 / zoom}px ${colours.font}`;
      canvas.textAlign = 'center';
      canvas.textBaseline = 'top';
      canvas.fillStyle = colours.ink;
      canvas.fillText(node.title, x, y + radiusOf(node) + 2 / zoom);
    }
    canvas.globalAlpha = 1;
  };
  const isNearLink = ({source, target}: LinkObject<Dot>) =>
    !chosen || (source as Dot).node === chosen || (target as Dot).node === chosen;

  const graph = new ForceGraph<Dot, LinkObject<Dot>>(element)
    .width(element.clientWidth)
    .height(element.clientHeight)
    .nodeLabel(() => '')
    .nodeVal(({node}) => radiusOf(node) ** 2 / 16)
    .nodeCanvasObject(paint)
    .linkColor((link) => (isNearLink(link) && (isFew || chosen) ? colours.lineStrong : colours.line))
    .linkDirectionalArrowLength(isFew ? 4 : 0)
    .linkDirectionalArrowRelPos(1)
    .warmupTicks(isStill ? STEPS_WITHOUT_MOTION : STEPS_BEFORE)
    .cooldownTicks(isStill ? 0 : Number.POSITIVE_INFINITY)
    .cooldownTime(MOVING)
    .onNodeClick(({node}) => events.onOpen(node))
    .onNodeHover((dot) => events.onPoint(dot?.node))
    .graphData({nodes: dots, links});
  // In a large graph notes push those farther away as one (d3-force, Barnes-Hut), which takes less than half the time.
  if (!isFew) graph.d3Force('charge')?.['theta'](ROUGH);
  // Once the notes have places, and again when they rest; a reader who has begun to look around is left alone.
  let isTouched = false;
  let isPlaced = false;
  const fit = () => {
    if (isTouched) return;
    graph.zoomToFit(0, isFew ? 60 : 20);
    if (graph.zoom() > NEAREST) graph.zoom(NEAREST);
  };
  for (const event of ['pointerdown', 'wheel']) {
    element.addEventListener(event, () => (isTouched = true), {once: true, passive: true});
  }
  graph.onEngineTick(() => {
    if (!isPlaced) fit();
    isPlaced = true;
  });
  graph.onEngineStop(fit);
  const resize = new ResizeObserver(() => graph.width(element.clientWidth).height(element.clientHeight));
  resize.observe(element);
  const redraw = () => graph.nodeCanvasObject(paint);
  return {
    select(node) {
      chosen = node && shown.has(node) ? node : undefined;
      near = chosen && new Set(around(chosen));
      redraw();
    },
    recolour() {
      colours = readColours(element);
      redraw();
    },
    remove() {
      resize.disconnect();
      graph._destructor();
      element.replaceChildren();
    },
  };
}

/** A note with more links is larger. */
function radiusOf({to, from}: GraphNode): number {
  return 4 + Math.min(Math.sqrt(to.length + from.length), 8);
}
