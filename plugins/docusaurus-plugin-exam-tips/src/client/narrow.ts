/** What is wider than a column of the sheet is made to stand in it: nothing is cut, and nothing printed over its neighbours. */

/** How a piece is made to stand in a column. */
export interface Narrowing {
  /** Tables of few columns break their words; others become lists of their cells. */
  table?: 'small' | 'broken' | 'list';
  /** How much of their size its formulas have. */
  formulas?: number;
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
  showNarrowing(piece, {});
  const narrowing: Narrowing = {};
  for (const table of ['small', 'broken', 'list'] as const) {
    if (!hasWideTable(piece)) break;
    narrowing.table = table === 'broken' && hasManyColumns(piece) ? 'list' : table;
    showNarrowing(piece, narrowing);
  }
  const formulas = formulaRatio(piece);
  if (formulas < 1) narrowing.formulas = formulas;
  showNarrowing(piece, narrowing);
  const {scrollWidth, clientWidth} = piece;
  if (scrollWidth > clientWidth + EPSILON && clientWidth > 0) narrowing.all = clientWidth / scrollWidth;
  return narrowing;
}

/**
 * @param narrowing - How a piece is narrowed.
 * @returns The attributes by which the style sheet does it.
 */
export function narrowingAttributes({table, formulas}: Narrowing): Record<string, unknown> {
  return {
    ...(table && {'data-table': table}),
    ...(formulas !== undefined && {style: {'--sheet-formulas': formulas}}),
  };
}

function showNarrowing(piece: HTMLElement, {table, formulas}: Narrowing): void {
  if (table) piece.setAttribute('data-table', table);
  else piece.removeAttribute('data-table');
  if (formulas === undefined) piece.style.removeProperty('--sheet-formulas');
  else piece.style.setProperty('--sheet-formulas', String(formulas));
}

function hasWideTable(piece: HTMLElement): boolean {
  const tables = Array.from(piece.querySelectorAll('table'));
  return tables.some((table) => table.offsetWidth > roomAround(table) + EPSILON);
}

function hasManyColumns(piece: HTMLElement): boolean {
  const tables = Array.from(piece.querySelectorAll('table'));
  return tables.some(({rows}) => Array.from(rows).some(({cells}) => cells.length > MAX_BROKEN_COLUMNS));
}

/** A formula breaks between its terms; what has none has to become smaller. */
function formulaRatio(piece: HTMLElement): number {
  const ratios = Array.from(piece.querySelectorAll<HTMLElement>('.katex-html > .base')).map((base) => {
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
