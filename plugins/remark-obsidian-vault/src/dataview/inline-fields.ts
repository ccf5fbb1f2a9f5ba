/** Inline fields of a line. Documentation: Adding metadata to your pages; odd cases as the plugin (0.5.68) really reads them. */

/** A field as written. */
export interface InlineField {
  key: string;
  value: string;
  /** From where to where in the line. */
  start: number;
  end: number;
  /** `[` or `(`; absent where the field is the whole line. */
  open?: '[' | '(';
}

const CLOSING = {'[': ']', '(': ')'} as const;

/** Emoji of tasks → their field. */
const EMOJI: readonly [key: string, pattern: RegExp][] = [
  ['created', /\u{2795}\s*(\d{4}-\d{2}-\d{2})/u],
  ['start', /\u{1F6EB}\s*(\d{4}-\d{2}-\d{2})/u],
  ['scheduled', /[\u{23F3}\u{231B}]\s*(\d{4}-\d{2}-\d{2})/u],
  ['due', /(?:\u{1F4C5}|\u{1F4C6}|\u{1F5D3}\u{FE0F}?)\s*(\d{4}-\d{2}-\d{2})/u],
  ['completion', /\u{2705}\s*(\d{4}-\d{2}-\d{2})/u],
];

/**
 * @param line - A line of a note.
 * @param withEmoji - Whether emoji of tasks are fields.
 * @returns Its fields in brackets, in order; of two that touch one another only the first.
 */
export function bracketFields(line: string, withEmoji = false): InlineField[] {
  const fields = [...fieldsIn(line, '['), ...fieldsIn(line, '('), ...(withEmoji ? emojiFields(line) : [])];
  fields.sort((a, b) => a.start - b.start);
  const kept: InlineField[] = [];
  for (const field of fields) {
    const last = kept.at(-1);
    if (!last || last.end < field.start) kept.push(field);
  }
  return kept;
}

function fieldsIn(line: string, open: '[' | '('): InlineField[] {
  const fields: InlineField[] = [];
  // A line without the sign is looked through once.
  let separator = line.indexOf('::');
  for (let start = line.indexOf(open); start >= 0 && separator >= 0; ) {
    if (separator <= start) separator = line.indexOf('::', start + 1);
    const field = separator < 0 ? undefined : fieldAt(line, start, separator, open);
    if (field) fields.push(field);
    start = line.indexOf(open, field ? field.end : start + 1);
  }
  return fields;
}

function fieldAt(line: string, start: number, separator: number, open: '[' | '('): InlineField | undefined {
  const key = line.slice(start + 1, separator).trim();
  if (/[[\]()]/.test(key)) return undefined;
  const end = closing(line, separator + 2, open);
  return end === undefined ? undefined : {key, value: line.slice(separator + 2, end).trim(), start, end: end + 1, open};
}

/** Brackets inside the value are counted, escaped ones are not. */
function closing(line: string, from: number, open: '[' | '('): number | undefined {
  let depth = 0;
  for (let index = from; index < line.length; index++) {
    const sign = line[index];
    if (sign === '\\') index++;
    else if (sign === open) depth++;
    else if (sign === CLOSING[open] && depth-- === 0) return index;
  }
  return undefined;
}

function emojiFields(line: string): InlineField[] {
  return EMOJI.flatMap(([key, pattern]) => {
    const match = pattern.exec(line);
    return match ? [{key, value: match[1] as string, start: match.index, end: match.index + match[0].length}] : [];
  });
}

/** What a key may hold, behind signs that do not count; markup behind it is dropped. */
const KEY = /^[^\d\w\p{L}]*((?:[\d\p{L}\w\s/-]|\p{Extended_Pictographic}\uFE0F?)*)[_*~`]*$/u;

/**
 * @param line - A line of a note, without brackets that hold a field.
 * @returns The field that all of it is.
 */
export function lineField(line: string): InlineField | undefined {
  const separator = line.indexOf('::');
  if (separator < 0) return undefined;
  const key = KEY.exec(line.slice(0, separator).trim())?.[1];
  if (key === undefined) return undefined;
  return {key, value: line.slice(separator + 2).trim(), start: 0, end: line.length};
}

/**
 * @param key - A key as written.
 * @returns Its second name: in lower case, with `-` for spaces and without other signs.
 */
export function canonicalKey(key: string): string {
  return key
    .replace(/\s/g, '-')
    .replace(/(?!\uFE0F)[^\d\p{L}_\p{Extended_Pictographic}-]/gu, '')
    .toLowerCase();
}
