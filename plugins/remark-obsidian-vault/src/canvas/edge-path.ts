/** The line of an edge: from the middle of one side to the middle of another, leaving and meeting each at a right angle. */
import type {Box, CanvasEdge, Side} from './canvas.js';

/** A place on the drawing. */
export interface Point {
  x: number;
  y: number;
}

/** An edge as it is drawn. */
export interface EdgePath {
  /** SVG path data of the line. */
  line: string;
  /** SVG path data of each arrow's head. */
  arrows: string[];
  /** Where its label stands. */
  middle: Point;
}

/** Length and half the breadth of an arrow's head. */
const ARROW = {length: 12, breadth: 7};

const DIRECTIONS: Readonly<Record<Side, Point>> = {
  top: {x: 0, y: -1},
  right: {x: 1, y: 0},
  bottom: {x: 0, y: 1},
  left: {x: -1, y: 0},
};

/**
 * Draws an edge.
 *
 * @param edge - The edge.
 * @returns Its line.
 */
export function edgePath(edge: CanvasEdge): EdgePath {
  const [fromSide, toSide] = sidesOf(edge);
  const from = anchor(edge.from, fromSide);
  const to = anchor(edge.to, toSide);
  const bend = edge.from === edge.to ? around(edge.from) : between(from, to);
  // The line ends inside the arrow's head, whose tip would else be blunt.
  const start = edge.fromArrow ? along(from, fromSide, ARROW.length - 2) : from;
  const end = edge.toArrow ? along(to, toSide, ARROW.length - 2) : to;
  const [first, second] = [along(from, fromSide, bend), along(to, toSide, bend)];
  return {
    line: `M${pair(start)}C${pair(first)} ${pair(second)} ${pair(end)}`,
    arrows: [...(edge.fromArrow ? [arrow(from, fromSide)] : []), ...(edge.toArrow ? [arrow(to, toSide)] : [])],
    middle: {x: curveMiddle(start.x, first.x, second.x, end.x), y: curveMiddle(start.y, first.y, second.y, end.y)},
  };
}

/** How far a line goes straight on before it turns to its other end. */
function between(from: Point, to: Point): number {
  return Math.min(Math.max(Math.hypot(to.x - from.x, to.y - from.y) / 2, 40), 240);
}

/** From a card to itself: far enough to be seen behind its corner. */
function around({width, height}: Box): number {
  return Math.min(Math.max(width, height) * 0.9, 400);
}

/** Sides that are not given are those that face each other; from a card to itself it goes over its corner. */
function sidesOf({from, to, fromSide, toSide}: CanvasEdge): [Side, Side] {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  // How far they are apart, measured by how large they are.
  const isAcross = Math.abs(dx) * (from.height + to.height) >= Math.abs(dy) * (from.width + to.width);
  const facing: [Side, Side] = isAcross
    ? dx >= 0
      ? ['right', 'left']
      : ['left', 'right']
    : dy >= 0
      ? ['bottom', 'top']
      : ['top', 'bottom'];
  const [first, second]: [Side, Side] = from === to ? ['right', 'bottom'] : facing;
  return [fromSide ?? first, toSide ?? second];
}

function centre({x, y, width, height}: Box): Point {
  return {x: x + width / 2, y: y + height / 2};
}

function anchor(box: Box, side: Side): Point {
  const {x, y} = DIRECTIONS[side];
  const middle = centre(box);
  return {x: middle.x + (x * box.width) / 2, y: middle.y + (y * box.height) / 2};
}

function along({x, y}: Point, side: Side, distance: number): Point {
  const direction = DIRECTIONS[side];
  return {x: x + direction.x * distance, y: y + direction.y * distance};
}

function arrow(tip: Point, side: Side): string {
  const base = along(tip, side, ARROW.length);
  const {x, y} = DIRECTIONS[side];
  const corner = (sign: number) => ({x: base.x + sign * y * ARROW.breadth, y: base.y + sign * x * ARROW.breadth});
  return `M${pair(tip)}L${pair(corner(1))}L${pair(corner(-1))}Z`;
}

/** The middle of a cubic curve, in one dimension. */
function curveMiddle(start: number, first: number, second: number, end: number): number {
  return Math.round((start + 3 * first + 3 * second + end) / 8);
}

function pair({x, y}: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
