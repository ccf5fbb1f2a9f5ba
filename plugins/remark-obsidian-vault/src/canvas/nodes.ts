/**
 * A canvas as a tree: its cards hold Markdown as notes do, so that links, embeds and tags in them are found by all that
 * looks for them in a note. `resolveTree` draws it.
 */
import type {Literal, Parent, RootContent} from 'mdast';
import type {Box} from './canvas.js';
import type {EdgePath} from './edge-path.js';

/** A whole canvas. */
export interface Canvas extends Parent {
  type: 'canvas';
  title: string;
  /** The part of Obsidian's endless plane that holds everything. */
  box: Box;
  children: CanvasBlock[];
  edges: DrawnEdge[];
}

/** What stands on a canvas. */
export type CanvasBlock = CanvasCard | CanvasGroup;

interface Common extends Parent {
  /** Its number on the canvas. */
  number: number;
  /** Measured from the top left corner of what holds it. */
  box: Box;
  /** `1` to `6`, or `#rrggbb`. */
  color?: string;
  /** The edges that begin here. */
  connections: Connection[];
}

/** A card. */
export interface CanvasCard extends Common {
  type: 'canvasCard';
  kind: 'text' | 'file' | 'link';
  children: RootContent[];
}

/** A frame with what stands inside it. */
export interface CanvasGroup extends Common {
  type: 'canvasGroup';
  label: string;
  children: (CanvasBackground | CanvasBlock)[];
}

/** A file of the vault; `value` is its target. */
export interface CanvasFile extends Literal {
  type: 'canvasFile';
}

/** The picture behind a group; `value` is its target. */
export interface CanvasBackground extends Literal {
  type: 'canvasBackground';
  fill: 'cover' | 'ratio' | 'repeat';
}

/** An edge as words. */
export interface Connection {
  arrow: '→' | '←' | '↔' | '–';
  /** The number of the card at its other end. */
  to: number;
  label: string;
}

/** An edge as lines, in the coordinates of the plane. */
export interface DrawnEdge extends EdgePath {
  color?: string;
  label: string;
}

declare module 'mdast' {
  interface RootContentMap {
    canvas: Canvas;
    canvasCard: CanvasCard;
    canvasGroup: CanvasGroup;
    canvasFile: CanvasFile;
    canvasBackground: CanvasBackground;
  }
}
