/** What is wider than a column of the sheet is made to stand in it: nothing is cut, and nothing printed over its neighbours. */

/** How a piece is made to stand in a column. */
export interface Narrowing {
  /** Tables of few columns break their words; others become lists of their cells. */
  table?: 'small' | 'broken' | 'list';
  /** How much of its size each of its formulas has, in their order; absent where all have all of it. */
  formulas?: readonly number[];
  /** How much of its size all of it has. */
  all?: number;
}

/** A table of more columns is no longer read when its words are broken. */
const MAX_BROKEN_COLUMNS = 3;

/** Differences below this are rounding. */
const EPSILON = 1;

/**
 * @param piece - A piece as it stands at the width of a column; it is narrowed in place, so that its height can be measured.
 * @returns How; empty for nearly all.
 */
export function narrow(piece: HTMLElement): Narrowing {
  applyNarrowing(piece, {});
  const narrowing: Narrowing = {};
  for (const table of ['small', 'broken', 'list'] as const) {
    if (!hasWideTable(piece)) break;
    narrowing.table = table === 'broken' && hasManyColumns(piece) ? 'list' : table;
    applyNarrowing(piece, narrowing);
  }
  const formulas = formulasOf(piece).map(formulaRatio);
  if (formulas.some((ratio) => ratio < 1)) narrowing.formulas = formulas;
  applyNarrowing(piece, narrowing);
  const {scrollWidth, clientWidth} = piece;
  if (scrollWidth > clientWidth + EPSILON && clientWidth > 0) narrowing.all = clientWidth / scrollWidth;
  return narrowing;
}

/**
 * Tells the style sheet how a piece is narrowed.
 *
 * @param piece - Its element, with all that it holds.
 * @param narrowing - How; `all` is not told, since it changes how a whole piece is laid out.
 */
export function applyNarrowing(piece: HTMLElement, {table, formulas}: Narrowing): void {
  if (table) piece.setAttribute('data-table', table);
  else piece.removeAttribute('data-table');
  formulasOf(piece).forEach((formula, index) => {
    const ratio = formulas?.[index] ?? 1;
    if (ratio < 1) formula.style.setProperty('--sheet-formula', String(ratio));
    else formula.style.removeProperty('--sheet-formula');
  });
}

function hasWideTable(piece: HTMLElement): boolean {
  const tables = Array.from(piece.querySelectorAll('table'));
  return tables.some((table) => table.offsetWidth > roomAround(table) + EPSILON);
}

function hasManyColumns(piece: HTMLElement): boolean {
  const tables = Array.from(piece.querySelectorAll('table'));
  return tables.some(({rows}) => Array.from(rows).some(({cells}) => cells.length > MAX_BROKEN_COLUMNS));
}

function formulasOf(piece: HTMLElement): HTMLElement[] {
  return Array.from(piece.querySelectorAll<HTMLElement>('.katex'));
}

/** A formula breaks between its terms; what has none has to become smaller. */
function formulaRatio(formula: HTMLElement): number {
  const ratios = Array.from(formula.querySelectorAll<HTMLElement>(':scope > .katex-html > .base')).map((base) => {
    const room = roomAround(base);
    return base.offsetWidth > room + EPSILON && room > 0 ? room / base.offsetWidth : 1;
  });
  return Math.min(1, ...ratios);
}

/** The width of the block that an element stands in; what stands in a line has none. */
function roomAround(element: HTMLElement): number {
  let block = element.parentElement;
  while (block && block.clientWidth === 0) block = block.parentElement;
  if (!block) return 0;
  const {paddingLeft, paddingRight} = getComputedStyle(block);
  return block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
