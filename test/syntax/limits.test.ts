/** A note that would hold up a build is shown as its source, and a message says where it becomes too much. */
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import {MAX_SIGNS} from '../../plugins/remark-obsidian-vault/src/syntax/limits.js';

const read = createNoteReader();

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function table(columns: number, rows: number): string {
  const row = (cell: string) => `|${`${cell}|`.repeat(columns)}\n`;
  return row('a') + row('-') + row('b').repeat(rows);
}

function list(levels: number, indentation: string): string {
  return Array.from({length: levels}, (_, level) => `${indentation.repeat(level)}- a\n`).join('');
}

/** What is shown: whether the source, and the message. */
function shown(text: string): {isSource: boolean; message: string | undefined} {
  const {tree, metadata} = read(text, 'a.md');
  const found = metadata.problems.find(({rule}) => rule === 'oversized-note');
  const [first] = tree.children;
  const isSource = first?.type === 'code' && first.value === text;
  return {isSource, message: found && `${found.path}:${found.line}:${found.column} ${found.message}`};
}

describe('a note beyond a limit', () => {
  it.each([
    ['a line of many signs', repeat('**bold** [link](x.md) ==mark== $x$ ', 600_000), 'a.md:1:291'],
    ['fifty thousand links', repeat('[a](b.md)\n', 500_000), 'a.md:33334:'],
    ['ten megabytes', repeat('a *b* c\n\n', 10_000_000), 'a.md:50001:'],
    ['a wide table', table(200, 1_000), 'a.md:125:'],
    ['lists of 500 levels', list(500, '  '), 'a.md:101:201'],
    ['lists of 400 levels with tabs', list(400, '\t'), 'a.md:201:201'],
    ['lists of thousands of levels in a line', `${repeat('- ', 8_000)}a`, 'a.md:1:201'],
    ['lists of 150 levels with tabs', list(150, '\t'), 'a.md:100:'],
    ['lists and quotes of thousands of levels', `${repeat('> - ', 8_000)}a`, 'a.md:1:'],
    ['comments that nothing closes', repeat('a <!-- ', 60_000), 'a.md:1:'],
    ['brackets around brackets', repeat('[a', 60_000) + repeat(']', 60_000), 'a.md:1:'],
    ['pictures around pictures', repeat('![a ', 60_000) + repeat('a](b) ', 60_000), 'a.md:1:'],
  ])('should be shown as its source: %s', (_, text, place) => {
    const {isSource, message} = shown(text);
    expect(isSource).toBe(true);
    expect(message?.startsWith(place)).toBe(true);
    expect(message).toMatch(/; the note is shown as its source$/);
  });

  it('should count signs, wherever they stand', () => {
    expect(shown(repeat('==a== ', MAX_SIGNS))).toStrictEqual({isSource: false, message: undefined});
    expect(shown(`\`\`\`\n${repeat('{[*]}\n', 2 * MAX_SIGNS)}`).isSource).toBe(true);
  });
});

describe('the source that is shown', () => {
  const body = repeat('*a* [b](c.md)\n', 6 * MAX_SIGNS);

  it.each(['\n', '\r\n', '\r'])('should leave the properties to what reads them, with line ends %j', (end) => {
    const head = ['\ufeff---', 'title: Log ---', 'publish: false', '--- ', '', ''].join(end);
    const {tree, metadata} = read(head + body, 'a.md');
    expect(metadata.properties).toMatchObject({publish: false});
    expect(tree.children).toMatchObject([{type: 'code', value: body}]);
  });

  it('should have no comments', () => {
    const {tree} = read(`a %%secret%% b <!-- secret\n --> c\n${body}d <!-- e\n\n%% secret`, 'a.md');
    expect(tree.children).toMatchObject([{type: 'code', value: `a  b  c\n${body}d <!-- e\n\n`}]);
  });

  it('should say nothing of the note but its source', () => {
    const {metadata} = read(body, 'a.md');
    expect(metadata).toMatchObject({links: [], tips: [], headings: [], excerpt: ''});
    // The note is called by its file's name.
    expect(metadata).not.toHaveProperty('title');
  });
});

describe('a note within the limits', () => {
  it.each([
    ['a megabyte of words in a line', repeat('queue topic ', 1_000_000)],
    ['a picture in its address', `![a](data:image/png;base64,${repeat('iVBORw0KGgo+/', 3_000_000)})`],
    ['thousands of levels of quotes', `${repeat('> ', 8_000)}a`],
    ['a long table', table(10, 500)],
    ['lists of forty levels', list(40, '\t')],
    ['emphasis that nothing closes', repeat('*a _b ', 8_000)],
    ['emphasis that nothing opens', repeat('a* b_ ', 8_000)],
    ['a thousand links in a line', repeat('[a](b.md) [[c]] ', 16_000)],
    ['brackets that nothing opens', repeat('[[a]] b] ', 8_000)],
  ])('should be shown: %s', (_, text) => {
    expect(shown(text)).toStrictEqual({isSource: false, message: undefined});
  });
});
