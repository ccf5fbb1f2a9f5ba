/** Waits until a reader rests on a link between notes. What fetches and shows a preview is loaded then, and not before. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** How long the pointer or the focus has to rest on a link, in milliseconds. */
const DEBOUNCE = 300;

/** How long a reader has to move from the link into its preview, in milliseconds. */
const LEAVE = 250;

const FOOTNOTES = 'a[data-footnote-ref]';
const LINKS = `a.internal-link[href], ${FOOTNOTES}`;
const PANEL = '.vault-preview';

let current: HTMLAnchorElement | undefined;
let timer: number | undefined;

if (ExecutionEnvironment.canUseDOM) {
  // A finger opens the link itself, but a footnote beside its number.
  if (window.matchMedia('(hover: hover) and (pointer: fine)').matches) {
    document.addEventListener('pointerover', ({pointerType, target}) => {
      if (pointerType !== 'touch') follow(target, () => true);
    });
    document.documentElement.addEventListener('pointerleave', () => leaveSoon());
  }
  document.addEventListener('focusin', ({target}) => follow(target, (link) => link.matches(':focus-visible')));
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
}

/** Docusaurus calls it after each change of page. */
export function onRouteDidUpdate(): void {
  close();
}

/**
 * Escape closes the preview; Tab and the down arrow lead from the link into it, as a reader who sees it beside the link
 * expects; Tab behind its last link, and Shift Tab before its first, lead back to the link.
 */
function onKey(event: KeyboardEvent): void {
  const panel = document.querySelector<HTMLElement>(PANEL);
  const link = current;
  if (!panel || !link || event.ctrlKey || event.metaKey || event.altKey) return;
  const {activeElement} = document;
  const isInside = panel.contains(activeElement);
  if (event.key === 'Escape') {
    if (isInside) link.focus({preventScroll: true});
    close();
  } else if (activeElement === link && !event.shiftKey && (event.key === 'ArrowDown' || event.key === 'Tab')) {
    event.preventDefault();
    panel.focus({preventScroll: true});
  } else if (event.key === 'Tab' && isInside && isAtEdge(panel, event.shiftKey)) {
    if (event.shiftKey) event.preventDefault();
    // The step that the browser makes next starts here.
    link.focus({preventScroll: true});
    if (!event.shiftKey) close();
  }
}

function isAtEdge(panel: HTMLElement, isBackwards: boolean): boolean {
  const stops = [
    panel,
    ...Array.from(panel.querySelectorAll<HTMLElement>('a[href], summary, [tabindex="0"], audio, video')),
  ];
  return document.activeElement === stops.at(isBackwards ? 0 : -1);
}

function onClick(event: MouseEvent): void {
  const {target} = event;
  if (!(target instanceof Element) || isScrollClick(target)) return;
  const footnote = target.closest<HTMLAnchorElement>(FOOTNOTES);
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  if (footnote && isTouch && !target.closest(PANEL) && footnote !== current) {
    event.preventDefault();
    open(footnote);
  } else close();
}

/** A click in a preview that is not on a link is one to read on. */
function isScrollClick(target: Element): boolean {
  return target.closest(PANEL) !== null && !target.closest('a');
}

function follow(target: EventTarget | null, isMeant: (link: HTMLAnchorElement) => boolean): void {
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>(LINKS);
  if (target.closest(PANEL) || (link && link === current)) window.clearTimeout(timer);
  else if (link && isMeant(link)) wait(() => open(link), DEBOUNCE);
  else leaveSoon();
}

function leaveSoon(): void {
  wait(close, LEAVE);
}

function wait(then: () => void, time: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(then, time);
}

function open(link: HTMLAnchorElement): void {
  close();
  current = link;
  // Where a page or the code cannot be fetched, the link still works: there is nothing to say.
  void import('./panel.js').then(({showPreview}) => showPreview(link, () => current === link)).catch(() => undefined);
}

function close(): void {
  window.clearTimeout(timer);
  current = undefined;
  document.querySelector(PANEL)?.remove();
}
