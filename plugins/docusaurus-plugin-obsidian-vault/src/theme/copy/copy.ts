/**
 * What is copied into another document is what a note says: a formula is its TeX, and nothing to press comes along. KaTeX's own
 * `copy-tex` joins all lines of what is copied, and has to be loaded by every page.
 */

/** What acts on the page, and says nothing of its own; other plugins mark theirs. */
const CONTROLS =
  '[data-no-copy], .exam-tip-link, .hash-link, .callout-icon, .vault-header, .query-filter, button:not(.query-sort), ' +
  'input:not([type="checkbox"])';

/** A control whose words are the note's. */
const WORDED = '.query-sort';

const FORMULA = '.katex-display, .katex';

/** What would load again where a copy of it stands in the page. */
const LOADING = 'audio, embed, iframe, img, object, picture, script, video';

/**
 * Puts what is selected on the clipboard, without controls, with formulas as they were typed and links that lead here from anywhere.
 *
 * @param event - The `copy` event of the document.
 */
export function copyContent(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !event.clipboardData) return;
  const range = withWholeFormulas(selection.getRangeAt(0).cloneRange());
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  const hasFormulas = holder.querySelector('.katex annotation') !== null;
  if (!removeControls(holder) && !hasFormulas) return;
  completeAddresses(holder);
  const html = holder.innerHTML;
  for (const formula of Array.from(holder.querySelectorAll(FORMULA))) {
    if (holder.contains(formula)) formula.replaceWith(sourceOf(formula));
  }
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', textOf(holder));
  event.preventDefault();
}

/** @returns Whether there were any. */
function removeControls(holder: Element): boolean {
  const controls = Array.from(holder.querySelectorAll(CONTROLS));
  for (const control of controls) control.remove();
  const worded = Array.from(holder.querySelectorAll(WORDED));
  for (const control of worded) control.replaceWith(...Array.from(control.childNodes));
  return controls.length + worded.length > 0;
}

/** Another document has another address: there `#cost` would be a place of its own. */
function completeAddresses(holder: Element): void {
  for (const link of Array.from(holder.querySelectorAll<HTMLAnchorElement>('a[href]')))
    link.setAttribute('href', link.href);
  for (const picture of Array.from(holder.querySelectorAll<HTMLImageElement>('img[src]'))) {
    picture.setAttribute('src', picture.src);
    picture.removeAttribute('srcset');
  }
}

/** Half a formula has no source. */
function withWholeFormulas(range: Range): Range {
  const start = formulaAround(range.startContainer);
  if (start) range.setStartBefore(start);
  const end = formulaAround(range.endContainer);
  if (end) range.setEndAfter(end);
  return range;
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex') ?? null;
}

function sourceOf(formula: Element): Node {
  const tex = formula.querySelector('annotation')?.textContent ?? '';
  const isDisplay = formula.matches('.katex-display');
  const source = document.createElement(isDisplay ? 'div' : 'span');
  source.style.whiteSpace = 'pre';
  source.textContent = isDisplay ? `$$${tex}$$` : `$${tex}$`;
  return source;
}

/** Each line of code is a block that ends with a break of its own: `innerText` takes the two for two lines. */
function joinLines(code: Element): void {
  const lines = Array.from(code.querySelectorAll('.token-line'), (line) => line.textContent ?? '');
  if (lines.length > 0) code.textContent = lines.join('\n');
}

/** What is folded is copied as well: it is in the HTML. */
function unfold(details: HTMLDetailsElement): void {
  details.open = true;
  // Docusaurus folds the content itself, so that it can move.
  if (!details.hasAttribute('data-collapsed')) return;
  details.setAttribute('data-collapsed', 'false');
  for (const child of Array.from(details.children)) if (child instanceof HTMLDivElement) child.style.cssText = '';
}

/** The text as the browser would copy it, with its lines: that is known of what is laid out. */
function textOf(holder: HTMLElement): string {
  for (const element of Array.from(holder.querySelectorAll(LOADING))) element.remove();
  for (const code of Array.from(holder.querySelectorAll('pre'))) joinLines(code);
  for (const details of Array.from(holder.querySelectorAll('details'))) unfold(details);
  holder.style.cssText = 'position: fixed; inset-block-start: -200vh; inline-size: 100vw; pointer-events: none';
  holder.setAttribute('aria-hidden', 'true');
  document.body.append(holder);
  const text = holder.innerText;
  holder.remove();
  return text;
}
