/** A document without a browser, in which Mermaid lays diagrams out. It sets globals: for a thread that does nothing else. */
import {parseHTML} from 'linkedom';
import {boxOf, fontSize, textWidth} from './measured-boxes.js';

/** The width of a column of text, in pixels, for kinds of diagrams that fill theirs. As `engine.ts` of the theme has it. */
const COLUMN = 720;

/** The width of the screen that C4 diagrams fill, in pixels. */
const SCREEN = 1280;

const NAMES = [
  'document',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'NodeFilter',
  'DOMParser',
  'DocumentFragment',
  'Event',
  'CustomEvent',
];

/**
 * Makes this thread one that Mermaid takes for a page.
 *
 * @returns Ends what goes on from frame to frame: nothing else would end the animations of what has been laid out.
 */
export function installDocument(): () => void {
  const frames = new Set<NodeJS.Timeout>();
  const page = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as Record<string, never>;
  const scope = globalThis as Record<string, unknown>;
  for (const name of NAMES) scope[name] = page[name];
  Object.assign(scope, {
    window: scope,
    addEventListener: () => undefined,
    getComputedStyle: () => ({getPropertyValue: propertyOf, fontSize: '16px', fontFamily: ''}),
    // As the frame has it in which the browser draws: see `engine.ts` of the theme.
    screen: {availWidth: SCREEN, availHeight: SCREEN},
    requestAnimationFrame: (callback: (time: number) => void) => {
      const frame = setTimeout(() => {
        frames.delete(frame);
        callback(performance.now());
      }, 0);
      frames.add(frame);
    },
    CSSStyleSheet: EmptyStyleSheet,
    // Nothing is fetched, whatever a diagram names.
    fetch: undefined,
    Image: undefined,
  });
  measure((page.Element as unknown as typeof Element).prototype);
  // Where a kind of diagram measures text on a canvas.
  const canvas = page.HTMLCanvasElement as unknown as {prototype: {getContext: unknown}};
  canvas.prototype.getContext = () => canvasContext();
  return () => {
    for (const frame of frames) clearTimeout(frame);
    frames.clear();
  };
}

function measure(elements: Element): void {
  const box = function (this: Element) {
    const [left, top, right, bottom] = boxOf(this) ?? [0, 0, 0, 0];
    return {x: left, y: top, width: right - left, height: bottom - top, left, top, right, bottom};
  };
  const matrix = {a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, inverse: () => matrix};
  Object.assign(elements, {
    getBBox: box,
    getBoundingClientRect: box,
    getComputedTextLength(this: Element) {
      return textWidth(this.textContent ?? '', fontSize(this));
    },
    getTotalLength: () => 100,
    getPointAtLength: () => ({x: 0, y: 0}),
    getCTM: () => matrix,
    getScreenCTM: () => matrix,
  });
  for (const name of ['clientWidth', 'clientHeight', 'offsetWidth']) {
    Object.defineProperty(elements, name, {get: () => COLUMN, configurable: true});
  }
}

function canvasContext(): object {
  const measureText = (text: string) => ({width: textWidth(text, 16)});
  return new Proxy({measureText} as Record<string | symbol, unknown>, {
    get: (target, name) => (name in target ? target[name] : () => undefined),
    set: () => true,
  });
}

/** What takes room around an element is nothing; all else is as the style sheets have it, which are not read. */
function propertyOf(name: string): string {
  return /^(?:padding|border)-/.test(name) ? '0px' : '';
}

/** What Mermaid writes its own styles into. */
class EmptyStyleSheet {
  readonly cssRules: object[] = [];
  insertRule(_: string, at = 0): number {
    this.cssRules.splice(at, 0, {style: {length: 0, setProperty: () => undefined}, cssText: ''});
    return at;
  }
  replaceSync(): void {}
}
