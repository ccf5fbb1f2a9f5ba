/** Blocks of several parts: tabs and columns. */

/** A part of a block. */
export interface BlockPart {
  /** Of a tab. */
  title?: string;
  /** Markdown. */
  text: string;
  /** How many lines of the block stand in front of the text. */
  line: number;
}

/**
 * `tab: Title` begins a tab; what stands in front of the first is the plugin's own setting.
 *
 * @param source - The text of a `tabs` block.
 * @returns Its tabs; one without a title where there are none.
 */
export function readTabs(source: string): BlockPart[] {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, index) => (/^(?:tab:|---\s+\S)/.test(line) ? [index] : []));
  if (starts.length === 0) return [{text: source, line: 0}];
  return starts.map((start, number) => ({
    title: (lines[start] ?? '').replace(/^(?:tab:|---)/, '').trim(),
    text: lines.slice(start + 1, starts[number + 1]).join('\n'),
    line: start + 1,
  }));
}

/** What parts the columns of a block, by the block's language. */
const SEPARATORS: Readonly<Record<string, RegExp>> = {
  horizontal: /^-{3,}\s*$/,
  'multi-column': /^(?:-{3}|={3})\s*(?:end-column|column-end)\s*(?:-{3}|={3})?\s*$/,
};

/** A setting of the plugin, in front of the first column. */
const SETTING = /^[\w -]+:\s*\S.*$/;

/**
 * @param language - The block's language.
 * @param source - Its text.
 * @returns Its columns; one where nothing parts them.
 */
export function readColumns(language: string, source: string): BlockPart[] {
  const separator = SEPARATORS[language] ?? /^={3,}\s*$/;
  const lines = source.split('\n');
  const parts: BlockPart[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    if (index < lines.length && !separator.test(lines[index] as string)) continue;
    const own = lines.slice(start, index);
    const isSettings =
      parts.length === 0 && index < lines.length && own.every((line) => line.trim() === '' || SETTING.test(line));
    if (!isSettings) parts.push({text: own.join('\n'), line: start});
    start = index + 1;
  }
  return parts;
}
