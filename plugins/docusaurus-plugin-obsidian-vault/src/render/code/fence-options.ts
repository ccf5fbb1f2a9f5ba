/**
 * What stands behind a fence beside the language. Obsidian itself reads none of it; what is known here is what the plugins Code
 * Styler, Codeblock Customizer, Code Block Enhancer, Better CodeBlock, Shiki Highlighter and Execute Code read, and Pandoc's
 * attributes. Everything else says nothing, and never shows.
 */
import {fenceItems} from './fence-items.js';
import {lineRanges} from './line-ranges.js';

/** What a fence asks for. */
export interface FenceOptions {
  /** As written. */
  language?: string;
  title?: string;
  /** Lines to be marked, counted from 1, as ranges inside the block: `1,3-5`. */
  lines?: string;
  /** The number of the first line, where lines are to be numbered. */
  firstLine?: number;
  isFolded?: true;
}

const TITLES = new Set(['title', 'file', 'filename', 'ti']);
const MARKS = new Set(['hl', 'highlight', 'mark']);
const NUMBERS = new Set(['ln', 'linenos', 'linenumbers', 'showlinenumbers', 'numberlines']);
const FIRST_LINES = new Set(['startlinenumber', 'startfrom', 'start']);
const FOLDS = new Set(['fold', 'collapse', 'collapsed']);
const KEYS = new Set([
  ...TITLES,
  ...MARKS,
  ...NUMBERS,
  ...FIRST_LINES,
  ...FOLDS,
  'unfold',
  'ref',
  'reference',
  'wrap',
  'unwrap',
]);

/** The plugin Execute Code runs a block of `run-python`, and so on. */
const RUN = /^run-(?=\w)/i;

/**
 * @param info - What stands behind the fence.
 * @param lineCount - How many lines the block has.
 * @returns What it asks for.
 */
export function readFenceOptions(info: string, lineCount: number): FenceOptions {
  const items = fenceItems(info);
  const options: FenceOptions = {};
  const [first = ''] = items;
  const attributes = insideBraces(first);
  if (attributes !== undefined && lineRanges(attributes, lineCount) === undefined) {
    // Pandoc and R Markdown: `{.python .numberLines}`, `{r, echo=FALSE}`.
    const [language = '', ...others] = attributes.split(/[\s,]+/).filter((part) => part !== '');
    items.splice(0, 1, language, ...others.map((part) => part.replace(/^\./, '')));
  }
  if (!isOption(items[0] ?? '')) {
    const [language = '', ...title] = (items.shift() ?? '').replace(RUN, '').replace(/^\./, '').split(':');
    if (language !== '') options.language = language;
    // `js:src/app.js`
    if (title.join(':') !== '') options.title = unquoted(title.join(':'));
  }
  for (const item of items) readItem(item, lineCount, options);
  return options;
}

function readItem(item: string, lineCount: number, options: FenceOptions): void {
  const bare = unquoted(item);
  const range = insideBraces(bare);
  if (range !== undefined) {
    setLines(range, lineCount, options);
    return;
  }
  const at = bare.search(/[:=]/);
  const key = (at < 0 ? bare : bare.slice(0, at)).toLowerCase();
  const value = at < 0 ? '' : unquoted(bare.slice(at + 1));
  if (TITLES.has(key) && value !== '') options.title = value;
  else if (MARKS.has(key)) setLines(insideBraces(value) ?? value, lineCount, options);
  else if (NUMBERS.has(key) && value !== 'false') options.firstLine = wholeNumber(value) ?? options.firstLine ?? 1;
  else if (FIRST_LINES.has(key)) options.firstLine = wholeNumber(value) ?? options.firstLine ?? 1;
  else if (FOLDS.has(key) && value !== 'false') {
    options.isFolded = true;
    if (value !== '' && value !== 'true' && lineRanges(value, lineCount) === undefined) options.title ??= value;
  }
}

function setLines(range: string, lineCount: number, options: FenceOptions): void {
  const lines = lineRanges(range, lineCount);
  if (lines !== undefined && lines !== '')
    options.lines = options.lines === undefined ? lines : `${options.lines},${lines}`;
}

function isOption(item: string): boolean {
  const bare = unquoted(item);
  if (bare.startsWith('{')) return true;
  const at = bare.search(/[:=]/);
  const key = (at < 0 ? bare : bare.slice(0, at)).toLowerCase();
  return KEYS.has(key) && (at >= 0 || bare !== item || FOLDS.has(key));
}

function insideBraces(item: string): string | undefined {
  return /^\{(.*)\}$/.exec(item)?.[1];
}

function unquoted(item: string): string {
  return /^(["'])(.*)\1$/.exec(item)?.[2] ?? item;
}

function wholeNumber(value: string): number | undefined {
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
