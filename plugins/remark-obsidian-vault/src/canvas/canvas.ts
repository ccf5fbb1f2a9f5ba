/** A canvas as its file says (JSON Canvas 1.0), complete: what is missing or cannot be is made good. */
import type {JsonString} from './json.js';

/** A place and a size, in pixels of Obsidian. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where an edge leaves or meets a card. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

interface Common extends Box {
  id: string;
  /** `1` to `6`, or `#rrggbb`. */
  color?: string;
  /** Where it begins in the file. */
  offset: number;
}

/** A card of Markdown. */
export interface TextItem extends Common {
  type: 'text';
  text: JsonString;
}

/** A card that shows a file of the vault. */
export interface FileItem extends Common {
  type: 'file';
  /** Its path, and what of it: `Storage/S3.md#Events`. */
  target: string;
}

/** A card that shows a page of the web. */
export interface LinkItem extends Common {
  type: 'link';
  url: string;
}

/** A frame around other cards. */
export interface GroupItem extends Common {
  type: 'group';
  label: string;
  /** Path of a picture, and how it fills the frame. */
  background?: string;
  backgroundStyle: 'cover' | 'ratio' | 'repeat';
}

/** What stands on a canvas. JSON Canvas calls it a node. */
export type CanvasItem = TextItem | FileItem | LinkItem | GroupItem;

/** A line from one card to another; both are there. */
export interface CanvasEdge {
  from: CanvasItem;
  fromSide?: Side;
  fromArrow: boolean;
  to: CanvasItem;
  toSide?: Side;
  toArrow: boolean;
  color?: string;
  label: string;
}

/** A canvas. */
export interface CanvasData {
  items: CanvasItem[];
  edges: CanvasEdge[];
}
