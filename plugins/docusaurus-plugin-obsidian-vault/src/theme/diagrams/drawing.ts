/** Draws diagrams that are near the window, one after the other, each once for a theme; on paper all of them, in light colours. */
import {cleanDrawing} from './clean-drawing.js';
import {loadEngine, render} from './engine.js';
import {addEnlarge} from './enlarge.js';
import {fit} from './fit.js';
import {linkNotes} from './link-notes.js';

/** How far from the window a diagram is drawn, so that it is there when it comes into sight. */
const MARGIN = '800px 0px';

/**
 * Those far from the window are drawn while the reader reads, so that they are there for paper: a browser's own command to print waits
 * for nothing. On a device without a mouse, which is rarely asked for paper and has little power, only where there are no more.
 */
const MAX_DRAWN_IDLY = 20;

/** For how many times the time that a drawing took the next one waits, so that the page answers. */
const PAUSE = 3;

/** Pictures of diagrams that were drawn, the oldest first: a reader comes back to a page. */
const MAX_KEPT = 200;

const kept = new Map<string, Promise<{svg: string; id: string}>>();
let uses = 0;
let queue: Promise<unknown> = Promise.resolve();
let isPrinting = false;
let isDrawingIdly = false;

const near = new IntersectionObserver(
  (entries) => {
    for (const {target, isIntersecting} of entries) if (isIntersecting) void drawNow(target as HTMLElement);
  },
  {rootMargin: MARGIN},
);

/** All that stand in the page. */
const present = new Set<HTMLElement>();

/** What each is being drawn for. */
const wanted = new WeakMap<HTMLElement, 'light' | 'dark'>();

/**
 * @param diagram - An element that has come into the page.
 */
export function watch(diagram: HTMLElement): void {
  present.add(diagram);
  near.observe(diagram);
  whenIdle(() => {
    // Nothing waits for Mermaid on the way to paper.
    void loadEngine().catch(() => undefined);
    if (present.size <= MAX_DRAWN_IDLY || matchMedia('(hover: hover)').matches) drawNext();
  });
}

/**
 * @param diagram - An element that has left the page.
 */
export function forget(diagram: HTMLElement): void {
  present.delete(diagram);
  near.unobserve(diagram);
}

/**
 * Draws a diagram, unless it is there in the colours of now.
 *
 * @param diagram - Its element.
 * @returns When it is drawn, or says why it is not.
 */
export async function drawNow(diagram: HTMLElement): Promise<void> {
  const source = diagram.dataset.source ?? '';
  const theme = isPrinting || hasOwnTheme(source) || !isDark(diagram) ? 'light' : 'dark';
  wanted.set(diagram, theme);
  if (diagram.dataset.drawn === theme || source === '') return;
  try {
    await hydrated();
    const {svg, id} = await drawn(source, theme);
    if (wanted.get(diagram) !== theme || diagram.dataset.drawn === theme) return;
    uses += 1;
    // The ids of one page differ, though the picture is the same.
    show(diagram, cleanDrawing(svg.replaceAll(id, `${id}-${uses}`)));
    diagram.dataset.drawn = theme;
  } catch (error) {
    diagram.dataset.failed = error instanceof Error ? error.message : String(error);
  }
}

/**
 * Draws all diagrams of the page as they are to be on paper.
 *
 * @returns When they are there.
 */
export async function drawForPaper(): Promise<void> {
  isPrinting = true;
  await Promise.all(Array.from(present, drawNow));
}

/** One after the other, while the reader reads. */
function drawNext(): void {
  if (isDrawingIdly) return;
  const next = Array.from(present).find((diagram) => !('drawn' in diagram.dataset) && !('failed' in diagram.dataset));
  if (!next) return;
  isDrawingIdly = true;
  const started = performance.now();
  void drawNow(next).then(() => {
    isDrawingIdly = false;
    window.setTimeout(() => whenIdle(drawNext), PAUSE * (performance.now() - started));
  });
}

function whenIdle(callback: () => void): void {
  if (window.requestIdleCallback) window.requestIdleCallback(callback);
  else window.setTimeout(callback, 500);
}

function drawn(source: string, theme: 'light' | 'dark'): Promise<{svg: string; id: string}> {
  const key = `${theme} ${source}`;
  const known = kept.get(key);
  if (known) return known;
  for (const oldest of Array.from(kept.keys())) if (kept.size >= MAX_KEPT) kept.delete(oldest);
  // Mermaid has one configuration at a time.
  const made = queue.then(() => render(source, theme === 'dark'));
  queue = made.catch(() => undefined);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

function show(diagram: HTMLElement, drawing: SVGSVGElement | null): void {
  if (!drawing) return;
  const box = document.createElement('div');
  // Docusaurus's name of it, and Obsidian's, for styles that know those.
  box.className = 'diagram-drawing docusaurus-mermaid-container mermaid';
  // Its words stand beside it, in their order, for those who do not see it.
  box.setAttribute('aria-hidden', 'true');
  box.append(drawing);
  delete diagram.dataset.failed;
  linkNotes(diagram, box);
  fit(diagram, drawing);
  const before = diagram.querySelector(':scope > .diagram-drawing');
  if (before) before.replaceWith(box);
  else diagram.append(box);
  addEnlarge(diagram);
}

/** Properties or a directive of the diagram set it: it has those colours on any page. */
function hasOwnTheme(source: string): boolean {
  return /^\s*(?:---[\s\S]*?\btheme\s*:[\s\S]*?\n\s*---|(?:%%[^\n]*\n\s*)*%%\{[\s\S]*?\btheme["']?\s*:)/.test(source);
}

/** A sheet is light in a dark page. */
function isDark(diagram: HTMLElement): boolean {
  return getComputedStyle(diagram).colorScheme.includes('dark');
}

/** React finds the page as the server sent it, and only then may it be changed. */
function hydrated(): Promise<void> {
  const {documentElement} = document;
  if (documentElement.dataset.hasHydrated === 'true') return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (documentElement.dataset.hasHydrated !== 'true') return;
      observer.disconnect();
      resolve();
    });
    observer.observe(documentElement, {attributes: true, attributeFilter: ['data-has-hydrated']});
  });
}

/** Those that were drawn for the other theme are drawn anew when they are near. */
function redraw(): void {
  for (const diagram of Array.from(present)) {
    near.unobserve(diagram);
    near.observe(diagram);
  }
}

new MutationObserver(redraw).observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme']});

// The browser waits for nobody here: what is kept, or is drawn at once, is on the paper.
window.addEventListener('beforeprint', () => void drawForPaper());
// Here it does.
document.addEventListener('keydown', (event) => {
  const isPrint =
    event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const isReady = Array.from(present).every((diagram) => diagram.dataset.drawn === 'light');
  if (!isPrint || isReady) return;
  event.preventDefault();
  void drawForPaper().then(() => window.print());
});
window.addEventListener('afterprint', () => {
  isPrinting = false;
  redraw();
});
