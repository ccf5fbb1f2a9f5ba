/** Raw HTML that nests too deep, or has too many attributes, for the libraries that read it: the note is shown, and the build goes on. */
import type {Nodes} from 'hast';
import {toText} from 'hast-util-to-text';
import {
  createFormulaEngine,
  createNoteReader,
  pageHast,
  type ResolveContext,
  resolveTree,
} from '../../plugins/remark-obsidian-vault/src/index.js';
import {
  MAX_ATTRIBUTES,
  MAX_OPEN_ELEMENTS,
  MAX_PAGE_DEPTH,
} from '../../plugins/remark-obsidian-vault/src/syntax/limits.js';

const read = createNoteReader();
const context: ResolveContext = {
  from: 'Note.md',
  resolve: () => ({status: 'unresolved'}) as never,
  urls: {note: (path) => `/${path}`, attachment: (path) => `/${path}`, tag: (tag) => `/${tag}`} as never,
};

const shown = (text: string) => pageHast(resolveTree(read(text, 'Note.md').tree, context), createFormulaEngine()).hast;

function depthOf(node: Nodes): number {
  let level: Nodes[] = [node];
  let depth = 0;
  for (; level.length > 0; depth++)
    level = level.flatMap((each) => ('children' in each ? (each.children as Nodes[]) : []));
  return depth;
}

const elements = (node: Nodes): string[] => {
  const names: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'element') names.push(next.tagName);
    if ('children' in next) waiting.push(...(next.children as Nodes[]));
  }
  return names;
};

const N = 6000;

it.each([
  ['in a sentence', '<b>word '.repeat(N)],
  ['of two kinds', '<b><i>word '.repeat(N)],
  ['that end', `${'<b>word '.repeat(N)}${'</b>'.repeat(N)}`],
  ['in a block', `<div>${'<div>word '.repeat(N)}`],
  ['over blocks', `${'<div>\n\nword\n\n'.repeat(N)}${'</div>\n\n'.repeat(N)}`],
])('should show the words of elements in each other: %s', (_, text) => {
  const hast = shown(`${text}\n\nAnd after.`);
  expect(depthOf(hast)).toBeLessThan(MAX_OPEN_ELEMENTS + 20);
  const words = toText(hast);
  expect(words.match(/word/g)).toHaveLength(N);
  expect(words).toMatch(/And after\.\s*$/);
});

it('should leave elements in each other as they are where there are no more', () => {
  const names = elements(shown(`${'<b>'.repeat(MAX_OPEN_ELEMENTS)}x${'</b>'.repeat(MAX_OPEN_ELEMENTS)}`));
  expect(names.filter((name) => name === 'b')).toHaveLength(MAX_OPEN_ELEMENTS);
});

it('should close what is open where the end of one that was left out comes', () => {
  const hast = shown(`${'<i>'.repeat(MAX_OPEN_ELEMENTS)}<b>x</b> y${'</i>'.repeat(MAX_OPEN_ELEMENTS)} z`);
  expect(elements(hast)).not.toContain('b');
  expect(toText(hast)).toBe('x y z');
});

it('should show tags as they were typed where Markdown and they together nest too deep', () => {
  const levels = 40;
  const open = '<div>'.repeat(MAX_OPEN_ELEMENTS - 1);
  const text = Array.from({length: levels}, (_, level) => {
    const quote = '> '.repeat(level);
    return `${quote}${open}\n${quote}\n`;
  }).join('');
  const end = Array.from({length: levels}, (_, level) => {
    const quote = '> '.repeat(levels - 1 - level);
    return `${quote}\n${quote}${'</div>'.repeat(MAX_OPEN_ELEMENTS - 1)}\n`;
  }).join('');
  const hast = shown(text + end);
  expect(depthOf(hast)).toBeLessThan(MAX_PAGE_DEPTH);
  expect(toText(hast)).toContain('<div>');
  expect(elements(hast)).not.toContain('div');
});

const attributes = (count: number, value: string) =>
  Array.from({length: count}, (_, index) => `a${index}${value}`).join(' ');

it.each(['', '="x y / z"', "='x'", '=x'])(
  'should be the source of a tag that has too many attributes: a%s',
  (value) => {
    const many = shown(`<div ${attributes(50_000, value)}>x</div>`);
    expect(elements(many)).not.toContain('div');
    expect(toText(many)).toContain('<div a0');
    const few = shown(`<div ${attributes(MAX_ATTRIBUTES / 4, value)}>x</div>`);
    expect(elements(few)).toContain('div');
    expect(toText(few)).toBe('x');
  },
);

it('should count no words of values, and no words beside tags', () => {
  const words = 'a b / c " d '.repeat(MAX_ATTRIBUTES);
  const hast = shown(`<div title='${words}'>${words}</div>`);
  expect(elements(hast)).toContain('div');
});
