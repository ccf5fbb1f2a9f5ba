/** The values of properties, however people write them. Obsidian help, Properties. */

/** A wikilink as YAML reads it without quotes: a list in a list. */
type NestedList = [[unknown]];

/**
 * @param value - A value of front matter.
 * @returns It as one line of text: numbers and dates as written, a wikilink as its target; `undefined` for all that is no text.
 */
export function textOf(value: unknown): string | undefined {
  if (isNestedLink(value)) return textOf(value[0][0]);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = value.replace(/[\u0000-\u001F\u007F]+/g, ' ').trim();
  const link = /^!?\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/.exec(clean);
  return (link?.[1] ?? clean).trim() || undefined;
}

/**
 * @param value - A value of front matter.
 * @returns A list of texts, of a list or of one text with commas; each once, compared without case; `undefined` where the
 *   value is neither.
 */
export function listOf(value: unknown): string[] | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
  const items =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) && !isNestedLink(value) ? value : [value];
  return unique(items.map(textOf).filter((item) => item !== undefined));
}

/**
 * @param value - The value of `tags`.
 * @returns The tags without their number signs; commas and spaces part them; `undefined` where they are no list.
 */
export function tagsOf(value: unknown): string[] | undefined {
  const words = listOf(value)?.flatMap((item) => item.split(/[\s,]+/));
  const tags = words?.map((word) => word.replace(/^#+/, '').replace(/^\/+|\/+$/g, '')).filter((word) => word !== '');
  return tags && unique(tags);
}

/**
 * @param value - The value of `publish` and the like.
 * @returns What its writer meant, or `undefined` where that cannot be told.
 */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  if (['true', 'yes', 'on', 'y', '1', 'publish', 'public'].includes(word)) return true;
  return ['false', 'no', 'off', 'n', '0', 'private', 'never'].includes(word) ? false : undefined;
}

/**
 * @param value - A date as people write it in front matter.
 * @returns It in ISO 8601, a day as a day; `undefined` where it is none.
 */
export function dateOf(value: unknown): string | undefined {
  const text = textOf(value);
  const match =
    text === undefined
      ? null
      : /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
          text,
        );
  if (!match) return undefined;
  const [, year, month = '', day = '', time, zone = 'Z'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const whole = new Date(time ? `${date}T${time.padStart(5, '0')}${zone}` : `${date}T00:00:00Z`);
  if (Number.isNaN(whole.getTime())) return undefined;
  return time ? whole.toISOString() : date;
}

function isNestedLink(value: unknown): value is NestedList {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
}

function unique(items: readonly string[]): string[] {
  const seen = new Map(items.map((item) => [item.toLowerCase(), item]).reverse() as [string, string][]);
  return [...seen.values()].reverse();
}
