/**
 * Before a note is printed: what is wider than paper is made to fit. How wide the paper is no script knows, but the style sheet
 * does (`vw`): it is told how many times its own type's size a formula or a table is wide at least.
 */

/** What is narrower, in the size of its own type, fits on any paper. */
const MIN_WIDTH = 18;

/** A table of more, in the size of its own type, cannot be read with whole words. */
const MAX_WHOLE_WORDS = 110;

/** How wide a column of such a table is to be. */
const BROKEN_COLUMN = 5;

/** Tells the style sheet how wide things are, in every note of the page. */
export function fitPaper(): void {
  for (const note of Array.from(document.querySelectorAll<HTMLElement>('.theme-doc-markdown'))) fitNote(note);
}

function fitNote(note: HTMLElement): void {
  for (const formula of Array.from(note.querySelectorAll<HTMLElement>('.katex'))) {
    tellWidth(formula, widestTerm(formula) + roomOfNumber(formula));
  }
  for (const table of Array.from(note.querySelectorAll<HTMLTableElement>('.vault-table > table'))) {
    const width = tellWidth(table, narrowest(table));
    const isBroken = width > MAX_WHOLE_WORDS;
    table.classList.toggle('is-broken-on-paper', isBroken);
    if (isBroken) table.style.setProperty('--paper-width', String(columnsOf(table) * BROKEN_COLUMN));
  }
  for (const link of Array.from(note.querySelectorAll<HTMLAnchorElement>('.media-embed a[href]'))) {
    link.dataset.address = link.href;
  }
}

/** In the size of its own type. */
function tellWidth(element: HTMLElement, pixels: number): number {
  const {fontSize} = getComputedStyle(element);
  const width = pixels / Number.parseFloat(fontSize);
  element.style.removeProperty('--paper-width');
  if (width <= MIN_WIDTH) return width;
  // What stands around it, a callout or a list, takes the same room on paper.
  const indent = Math.max(0, blockOfNote(element).clientWidth - roomAround(element));
  element.style.setProperty('--paper-width', width.toFixed(2));
  element.style.setProperty('--paper-indent', `${Math.round(indent)}px`);
  return width;
}

/** The block of the note in which an element stands, perhaps with others around it. */
function blockOfNote(element: HTMLElement): HTMLElement {
  let block = element;
  while (block.parentElement && !block.parentElement.classList.contains('theme-doc-markdown')) {
    block = block.parentElement;
  }
  return block;
}

/** A formula breaks between its terms. */
function widestTerm(formula: HTMLElement): number {
  const terms = Array.from(formula.querySelectorAll<HTMLElement>('.katex-html > .base, svg.mathjax'));
  return Math.max(0, ...terms.map((term) => term.getBoundingClientRect().width));
}

/** A number stands beside its formula, which keeps as much room at its other side. */
function roomOfNumber(formula: HTMLElement): number {
  const content = formula.querySelector<HTMLElement>(':scope > .katex-html:has(> .tag)');
  if (!content) return 0;
  const {paddingLeft, paddingRight} = getComputedStyle(content);
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}

/** The width of a table with whole words, its cells as they are on paper. */
function narrowest(table: HTMLElement): number {
  table.classList.add('is-measured-for-paper');
  const width = table.offsetWidth;
  table.classList.remove('is-measured-for-paper');
  return width;
}

function columnsOf({rows}: HTMLTableElement): number {
  return Math.max(1, ...Array.from(rows, ({cells}) => cells.length));
}

function roomAround(element: HTMLElement): number {
  let block = element.closest<HTMLElement>('.katex-display, .vault-table') ?? element.parentElement;
  while (block && block.clientWidth === 0) block = block.parentElement;
  return block?.clientWidth ?? 0;
}
