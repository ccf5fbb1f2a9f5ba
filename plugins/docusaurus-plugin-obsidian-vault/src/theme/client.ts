/** What every page of the vault can do beside being read: keys, places that open, cards that load, folds on paper. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import './canvas-drag.js';
import {decodeHash} from './decode-hash.js';
import {fitPaper} from './fit-paper.js';
import {copyTex} from './formulas/copy-tex.js';
import {mayFrame} from './notes/own-document.js';

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  document.addEventListener('copy', copyTex);
  window.addEventListener('hashchange', openTarget);
  window.addEventListener('beforeprint', () => {
    unfold();
    fitPaper();
  });
  window.addEventListener('afterprint', fold);
}

/** Docusaurus calls it after each change of page. */
export function onRouteDidUpdate(): void {
  openTarget();
}

/** `n` and `p`: the next and the previous exam tip of the note. */
function onKey(event: KeyboardEvent): void {
  const {key, target, ctrlKey, metaKey, altKey} = event;
  if (ctrlKey || metaKey || altKey || isTyping(target) || (key !== 'n' && key !== 'p')) return;
  const tips = Array.from(document.querySelectorAll<HTMLElement>('.theme-doc-markdown .exam-tip[id]'));
  const current = tips.findIndex((tip) => tip.id === decodeHash(location.hash));
  const next = tips[key === 'n' ? current + 1 : current < 0 ? tips.length - 1 : current - 1];
  if (next) location.hash = `#${encodeURIComponent(next.id)}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}

/** A card of another site is fetched when the reader asks for it, and not before. */
function onClick(event: MouseEvent): void {
  const card =
    event.target instanceof Element ? event.target.closest<HTMLElement>('.external-embed[data-embed-src]') : null;
  const address = card?.dataset.embedSrc || card?.querySelector('a')?.href;
  if (!card || !address || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Where the policy of the page does not allow the frame, in a preview of another note, the card is a link.
  if (!mayFrame(address)) return;
  event.preventDefault();
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.title = card.textContent ?? '';
  delete card.dataset.embedSrc;
  card.dataset.loaded = '';
  card.replaceChildren(frame);
}

const TARGET = 'is-target';

/**
 * Opens the folded callouts around the place that the address names, and marks it: a page that is changed by a script has no
 * `:target` of its own.
 */
function openTarget(): void {
  const place = document.getElementById(decodeHash(location.hash));
  for (const old of Array.from(document.getElementsByClassName(TARGET))) old.classList.remove(TARGET);
  place?.classList.add(TARGET);
  let isOpened = false;
  for (
    let fold = place?.closest('details:not([open])');
    fold;
    fold = fold.parentElement?.closest('details:not([open])')
  ) {
    fold.setAttribute('open', '');
    isOpened = true;
  }
  if (isOpened) place?.scrollIntoView();
}

const FOLDED = 'vaultFolded';

function unfold(): void {
  for (const details of Array.from(
    document.querySelectorAll<HTMLDetailsElement>('.theme-doc-markdown details:not([open])'),
  )) {
    details.dataset[FOLDED] = '';
    details.open = true;
  }
}

function fold(): void {
  for (const details of Array.from(document.querySelectorAll<HTMLDetailsElement>('details[data-vault-folded]'))) {
    delete details.dataset[FOLDED];
    details.open = false;
  }
}
