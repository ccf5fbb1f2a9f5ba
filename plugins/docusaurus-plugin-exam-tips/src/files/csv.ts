import type {ExamTip} from '../model.js';

const COLUMNS = ['label', 'text', 'note', 'headings', 'tags', 'url'];

/**
 * Spreadsheets run a cell that begins so as a formula, also behind spaces; full-width signs count in some of them (OWASP, CSV
 * injection). An apostrophe in front makes it text.
 */
const FORMULA = /^[\s\0]*[=+\-@\t\r＝＋－＠]/u;

/**
 * Writes the tips as a table for spreadsheets.
 *
 * @param tips - In reading order.
 * @param siteUrl - The site's origin: addresses in a file have to be whole.
 * @returns Comma-separated values as in RFC 4180, with a line of names.
 */
export function toCsv(tips: readonly ExamTip[], siteUrl: string): string {
  const rows = tips.map(({label, text, note, headings, tags, url}) => [
    label,
    text,
    note.title,
    headings.map((heading) => heading.text).join(' > '),
    tags.join(' '),
    siteUrl + url,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
