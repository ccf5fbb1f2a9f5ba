/** A `dataview` block or an inline query → the nodes that show it: the one way into this folder. */
import {DateTime} from 'luxon';
import type {Code, InlineCode, RootContent} from 'mdast';
import {foldedBlock, namedInline} from '../plugins/plugin-node.js';
import type {NoteLookup} from '../query/note-lookup.js';
import {blockElement, inlineElement, textNodes} from '../transform/resolve/elements.js';
import {evaluate} from './evaluate.js';
import {execute, extract, type Result} from './execute.js';
import {inlineQuery} from './inline-query.js';
import {createMarkdown, type ShowMarkdown} from './markdown-text.js';
import type {DataviewWorld} from './operators.js';
import {createPages} from './pages.js';
import {type Query, readQuery} from './query.js';
import {showTasks} from './show-tasks.js';
import {showValue} from './show-value.js';
import {DataviewError, type DataviewValue, ListPair, objectOf} from './values.js';

/** Answers the queries of a vault. */
export interface Dataview {
  /**
   * @param code - A `dataview` block.
   * @param from - The note that it stands in.
   * @returns What it finds, or the folded block with the reason why it is not answered.
   */
  block(code: Code, from: string): {nodes: RootContent[]; reason?: string};
  /**
   * @param code - Code in a sentence.
   * @param from - The note that it stands in.
   * @returns Its value where it is an inline query, the plugin's name where it cannot be answered, else `undefined`.
   */
  inline(code: InlineCode, from: string): RootContent[] | undefined;
}

/**
 * @param lookup - The published notes.
 * @param now - The moment of the build as the clock on the wall shows it, in ISO 8601.
 * @returns What answers queries. Rows of notes are made once, when they are first asked for.
 */
export function createDataview(lookup: NoteLookup, now: string): Dataview {
  const pages = createPages(lookup);
  const markdown = createMarkdown();
  const moment = DateTime.fromISO(now, {zone: 'utc'});
  const worldOf = (from: string): DataviewWorld => ({
    now: moment,
    normalize: (path) => lookup.resolve(path, from) ?? path,
    page: (path) => pages.get(path),
    self: pages.get(from) ?? objectOf([]),
  });
  return {
    block(code, from) {
      const read = readQuery(code.value, moment);
      if ('reason' in read) return unanswered(code, read.reason);
      if (read.query.type === 'calendar') return unanswered(code, 'a calendar is not drawn');
      try {
        const world = worldOf(from);
        const result = execute(read.query, world, lookup, from);
        const nodes = draw(read.query, result, {world, lookup, markdown});
        return {nodes: nodes.map((node) => ({...node, ...(code.position && {position: code.position})}))};
      } catch (error) {
        if (error instanceof DataviewError || error instanceof RangeError) return unanswered(code, error.message);
        throw error;
      }
    },
    inline(code, from) {
      if (/^\$=/.test(code.value)) return [namedInline('DataviewJS', code.value)];
      const expression = inlineQuery(code.value, moment);
      if (!expression) return undefined;
      try {
        const value = evaluate(expression, objectOf([]), worldOf(from));
        return [inlineElement('span', {className: ['dataview-inline']}, showValue(value, markdown, true))];
      } catch (error) {
        if (error instanceof DataviewError || error instanceof RangeError) return [namedInline('Dataview', code.value)];
        throw error;
      }
    },
  };
}

function unanswered(code: Code, reason: string): {nodes: RootContent[]; reason: string} {
  return {nodes: [foldedBlock(code, 'Dataview')], reason};
}

interface Context {
  world: DataviewWorld;
  lookup: NoteLookup;
  markdown: ShowMarkdown;
}

function draw(query: Query, result: Result, place: Context): RootContent[] {
  if (query.type === 'task') return [view('task', showTasks(result, place.lookup, place.markdown))];
  const columns = query.type === 'list' ? query.fields.slice(0, 1) : query.fields;
  const found = extract(
    result.rows,
    columns.map(({of}) => of),
    place.world,
  );
  const show = (value: DataviewValue) => showValue(value, place.markdown);
  if (query.type === 'list') {
    const items = found.map(({row, values: [value]}) => {
      if (value === undefined) return row.id;
      return query.showsId ? new ListPair(row.id, value) : value;
    });
    return [view('list', items.length === 0 ? [empty('list')] : [list(items.map(show))])];
  }
  const first = query.showsId ? [result.groups[0] ?? 'File'] : [];
  const names = [...first, ...columns.map(({name}) => name)];
  const rows = found.map(({row, values}) => (query.showsId ? [row.id, ...values] : values).map(show));
  return [view('table', [table(names, rows, place.markdown), ...(rows.length === 0 ? [empty('table')] : [])])];
}

function view(type: string, children: RootContent[]): RootContent {
  return blockElement('div', {className: ['dataview', `dataview-${type}`]}, children);
}

function list(items: readonly RootContent[][]): RootContent {
  return blockElement(
    'ul',
    {className: ['dataview-list']},
    items.map((item) => blockElement('li', {}, item)),
  );
}

function table(names: readonly string[], rows: readonly RootContent[][][], markdown: ShowMarkdown): RootContent {
  const head = names.map((name, index) =>
    blockElement('th', {scope: 'col'}, [
      ...markdown(name),
      ...(index === 0 ? [inlineElement('span', {className: ['dataview-count']}, textNodes(` ${rows.length}`))] : []),
    ]),
  );
  const body = rows.map((row) =>
    blockElement(
      'tr',
      {},
      row.map((cell) => blockElement('td', {}, cell)),
    ),
  );
  return blockElement('div', {className: ['dataview-scroll']}, [
    blockElement('table', {className: ['dataview-table']}, [
      blockElement('thead', {}, [blockElement('tr', {}, head)]),
      blockElement('tbody', {}, body),
    ]),
  ]);
}

/** What the plugin says where nothing is found. */
function empty(type: string): RootContent {
  return blockElement(
    'p',
    {className: ['dataview-empty']},
    textNodes(`Dataview: No results to show for ${type} query.`),
  );
}
