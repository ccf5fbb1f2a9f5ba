/** Blanks in a text: `==answer==`, `**1;;answer;;hint**`, `{{answer}}`. Spaced Repetition: cloze cards. */

/** A text with one group of blanks asked. */
export interface ClozeCard {
  question: string;
  answer: string;
}

interface Blank {
  start: number;
  end: number;
  answer: string;
  hint?: string;
  /** Blanks of one number are asked together. */
  group?: number;
}

/** No text that somebody learns has more. */
const MAX_BLANKS = 100;

/** Signs around a blank: `['==', '==']`. */
export type ClozeMarks = readonly [open: string, close: string];

/**
 * @param pattern - A pattern of the plugin's settings: `==[123;;]answer[;;hint]==`.
 * @returns The signs around a blank.
 */
export function clozeMarks(pattern: string): ClozeMarks | undefined {
  const inner = pattern.replace(/\[[^\]]*\]/g, '');
  const at = inner.indexOf('answer');
  if (at < 1) return undefined;
  return [inner.slice(0, at), inner.slice(at + 'answer'.length)];
}

/**
 * @param text - A text.
 * @param marks - Signs of blanks.
 * @returns A card for each blank, or for each number that blanks share; none where there are no blanks. In the question the
 *   others are hidden too where they are numbered higher, as in the plugin; in the answer all are shown.
 */
export function clozeCards(text: string, marks: readonly ClozeMarks[]): ClozeCard[] {
  const blanks = marks.flatMap((pair) => blanksIn(text, pair)).sort((a, b) => a.start - b.start);
  const apart = blanks.filter((blank, index) => index === 0 || blank.start >= (blanks[index - 1] as Blank).end);
  const groups: Blank[][] = [];
  const numbered = new Map<number, Blank[]>();
  for (const blank of apart) {
    const known = blank.group === undefined ? undefined : numbered.get(blank.group);
    if (known) known.push(blank);
    else {
      const group = [blank];
      groups.push(group);
      if (blank.group !== undefined) numbered.set(blank.group, group);
    }
  }
  return groups.map((asked) => ({
    question: filled(text, apart, (blank) => (asked.includes(blank) ? `[${blank.hint ?? '...'}]` : blank.answer)),
    answer: filled(text, apart, (blank) => (asked.includes(blank) ? `==${blank.answer}==` : blank.answer)),
  }));
}

/**
 * @param text - A text.
 * @param marks - Signs of blanks.
 * @returns Whether it has a blank.
 */
export function hasBlank(text: string, marks: readonly ClozeMarks[]): boolean {
  return marks.some((pair) => blanksIn(text, pair).length > 0);
}

function blanksIn(text: string, [open, close]: ClozeMarks): Blank[] {
  const blanks: Blank[] = [];
  for (let start = text.indexOf(open); start >= 0 && blanks.length < MAX_BLANKS; ) {
    const end = text.indexOf(close, start + open.length + 1);
    const inner = end < 0 ? '' : text.slice(start + open.length, end);
    if (end < 0) break;
    if (inner.includes('\n\n')) {
      start = text.indexOf(open, start + open.length);
      continue;
    }
    const [, number, rest = inner] = /^(\d+);;([\s\S]*)$/.exec(inner) ?? [];
    const [answer = '', hint] = rest.split(';;');
    blanks.push({
      start,
      end: end + close.length,
      answer,
      ...(hint !== undefined && hint !== '' && {hint}),
      ...(number !== undefined && {group: Number(number)}),
    });
    start = text.indexOf(open, end + close.length);
  }
  return blanks;
}

function filled(text: string, blanks: readonly Blank[], show: (blank: Blank) => string): string {
  let result = '';
  let at = 0;
  for (const blank of blanks) {
    result += text.slice(at, blank.start) + show(blank);
    at = blank.end;
  }
  return result + text.slice(at);
}
