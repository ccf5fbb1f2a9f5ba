/**
 * Makes HTML of a note ready for paper, where nothing opens and a wide table may become a list.
 *
 * @param html - Sanitised.
 * @returns The same with all folds open, and with each cell of a table saying what its column is called.
 */
export function paperHtml(html: string): string {
  if (!/<(?:details|table)\b/.test(html)) return html;
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const fold of Array.from(template.content.querySelectorAll('details'))) fold.setAttribute('open', '');
  for (const table of Array.from(template.content.querySelectorAll('table'))) labelCells(table);
  return template.innerHTML;
}

function labelCells(table: HTMLTableElement): void {
  const names = Array.from(table.tHead?.rows[0]?.cells ?? []).map((cell) => cell.textContent?.trim() ?? '');
  for (const body of Array.from(table.tBodies)) {
    for (const row of Array.from(body.rows)) {
      Array.from(row.cells).forEach((cell, column) => {
        if (names[column]) cell.setAttribute('data-column', names[column]);
      });
    }
  }
}
