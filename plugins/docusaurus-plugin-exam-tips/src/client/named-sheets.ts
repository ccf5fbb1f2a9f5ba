/** Sheets that a reader keeps in this browser, each under a name. */

/** Where they are kept: a JSON array of {@link NamedSheet}. */
export const SHEETS_STORAGE_KEY = 'exam-tips:sheets';

/** A kept sheet. */
export interface NamedSheet {
  name: string;
  /** The query of its address, with its question mark; empty for the usual sheet. */
  query: string;
}

const MAX_NAME = 80;

/**
 * @param text - JSON, from the browser's storage or from a file that holds it under `sheets`; anything else.
 * @returns The sheets that can be read, by name.
 */
export function readSheets(text: string | null): NamedSheet[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    const list = Array.isArray(value) ? value : (value as {sheets?: unknown} | null)?.sheets;
    return Array.isArray(list) ? sorted(list.filter(isSheet).map(({name, query}) => ({name, query}))) : [];
  } catch {
    return [];
  }
}

/**
 * @param sheets - The sheets so far.
 * @param name - As typed.
 * @param query - The query of the sheet.
 * @returns The sheets with that one, which takes the place of one of that name.
 */
export function withSheet(sheets: readonly NamedSheet[], name: string, query: string): NamedSheet[] {
  const plain = name.trim().slice(0, MAX_NAME);
  return sorted([...sheets.filter((sheet) => sheet.name !== plain), {name: plain, query}]);
}

/**
 * Joins the sheets of two devices without loss: another sheet of the same name gets a name of its own.
 *
 * @param own - Those here.
 * @param others - Those from elsewhere.
 * @returns All of them.
 */
export function mergeSheets(own: readonly NamedSheet[], others: readonly NamedSheet[]): NamedSheet[] {
  const merged = [...own];
  for (const {name, query} of others) {
    if (merged.some((sheet) => sheet.query === query && plainName(sheet.name) === plainName(name))) continue;
    let free = name;
    for (let number = 2; merged.some((sheet) => sheet.name === free); number += 1) free = `${name} (${number})`;
    merged.push({name: free, query});
  }
  return sorted(merged);
}

/** A name without the number that made it another one. */
function plainName(name: string): string {
  return name.replace(/ \(\d+\)$/, '');
}

function sorted(sheets: NamedSheet[]): NamedSheet[] {
  return sheets.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

function isSheet(value: unknown): value is NamedSheet {
  const {name, query} = (value ?? {}) as Partial<Record<keyof NamedSheet, unknown>>;
  return typeof name === 'string' && name !== '' && typeof query === 'string' && /^(?:\?.*)?$/s.test(query);
}
