/** Waits until a reader rests on a link between notes. What fetches and shows a preview is loaded then, and not before. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** How long the pointer or the focus has to rest on a link, in milliseconds. */
const REST = 300;

/** How long a reader has to move from the link into its preview, in milliseconds. */
const LEAVE = 250;

const LINKS = 'a.internal-link[href]';
const PANEL = '.vault-preview';

let current: HTMLAnchorElement | undefined;
let timer: number | undefined;

if (ExecutionEnvironment.canUseDOM && window.matchMedia('(hover: hover) and (pointer: fine)').matches) {
  document.addEventListener('pointerover', ({pointerType, target}) => {
    if (pointerType !== 'touch') follow(target, () => true);
  });
  document.documentElement.addEventListener('pointerleave', () => leaveSoon());
  document.addEventListener('focusin', ({target}) => follow(target, (link) => link.matches(':focus-visible')));
  document.addEventListener('keydown', ({key}) => key === 'Escape' && close());
  document.addEventListener('click', close);
}

/** Docusaurus calls it after each change of page. */
export function onRouteDidUpdate(): void {
  close();
}

function follow(target: EventTarget | null, isMeant: (link: HTMLAnchorElement) => boolean): void {
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>(LINKS);
  if (target.closest(PANEL) || (link && link === current)) window.clearTimeout(timer);
  else if (link && isMeant(link)) wait(() => open(link), REST);
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
