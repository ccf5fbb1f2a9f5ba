import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {prepare} from '../../plugins/remark-obsidian-vault/src/transform/prepare.js';
import type {SyntaxOptions} from '../../plugins/remark-obsidian-vault/src/types.js';
import {outline} from '../outline.js';

const parse = createParser();
const run = (text: string, options: SyntaxOptions = {}) =>
  prepare(parse(text), {path: 'Folder/Note.md', source: text}, options);
const shape = (text: string, options?: SyntaxOptions) => outline(run(text, options).tree).slice('root('.length, -1);

const title = (text: string) => `calloutTitle(calloutIcon() calloutTitleInner(${text}))`;
const callout = (marks: string, head: string, body?: string) =>
  `callout<${marks}>(${title(head)}${body === undefined ? '' : ` calloutContent(${body})`})`;

const CASES: Record<string, [behaviour: string, text: string, shape: string][]> = {
  comments: [
    ['should vanish', 'Seen %%hidden%% text', 'paragraph("Seen " " text")'],
    [
      'should vanish with blocks that they leave empty',
      '- a\n- %%b%%\n- c',
      'list(listItem(paragraph("a")) listItem(paragraph("c")))',
    ],
    ['should hide the rest where they are not closed', 'a %%b\n\nc\n\n- d', 'paragraph("a ")'],
  ],
  'line breaks': [
    ['should be where the writer broke', 'a\nb', 'paragraph("a" break "b")'],
    ['should be kept beside hard ones', 'a  \nb\nc', 'paragraph("a" break "b" break "c")'],
  ],
  'block identifiers': [
    ['should name a paragraph', 'a ^x', 'paragraph<^x>("a")'],
    ['should name a list item', '- a ^x', 'list(listItem<^x>(paragraph("a")))'],
    [
      'should name the block before',
      '- a\n\n^x\n\n> b\n\n^y',
      'list<^x>(listItem(paragraph("a"))) blockquote<^y>(paragraph("b"))',
    ],
    [
      'should name a table',
      '| a |\n| - |\n| b |\n\n^x',
      'table<^x>(tableRow(tableCell("a")) tableRow(tableCell("b")))',
    ],
    ['should be text in a cell', '| a |\n| - |\n| ^x |', 'table(tableRow(tableCell("a")) tableRow(tableCell("^x")))'],
  ],
  callouts: [
    ['should have a title and a body', '> [!info] T\n> b', callout('info', '"T"', 'paragraph("b")')],
    ['should take their type for a title', '> [!tldr]', callout('tldr', '"Tldr"')],
    ['should compare types without case', '> [!INFO] T', callout('info', '"T"')],
    ['should fold', '> [!faq]- Why?\n> b', callout('faq -', '"Why?"', 'paragraph("b")')],
    ['should be titled by a sign behind a space', '> [!faq] - x', callout('faq', '"- x"')],
    ['should carry metadata', '> [!note|wide] T', callout('note wide', '"T"')],
    ['should take any script and spaces', '> [!мой тип] T', callout('мой тип', '"T"')],
    ['should need no space', '>[!note]\n> b', callout('note', '"Note"', 'paragraph("b")')],
    [
      'should hold inline Markdown in their titles',
      '> [!note] **a** `b` ==c==',
      callout('note', 'strong("a") " " inlineCode("b") " " highlight("c")'),
    ],
    ['should go on lazily', '> [!note] T\n> a\nb', callout('note', '"T"', 'paragraph("a" break "b")')],
    [
      'should nest',
      '> [!note] T\n> > [!bug] U\n> > b',
      callout('note', '"T"', callout('bug', '"U"', 'paragraph("b")')),
    ],
    ['should stand in lists', '- a\n\n  > [!note] T', `list(listItem(paragraph("a") ${callout('note', '"T"')}))`],
    [
      'should hold lists and code',
      '> [!note] T\n> - a\n>\n> ```js\n> b\n> ```',
      callout('note', '"T"', 'list(listItem(paragraph("a"))) code<js>("b")'),
    ],
    ['should want the first line', '> a\n> [!note] b', 'blockquote(paragraph("a" break "[!note] b"))'],
    ['should want a quote', '[!note] b', 'paragraph("[!note] b")'],
    [
      'should not mind a definition of that name',
      '> [!note] T\n\n[!note]: x',
      `${callout('note', '"T"')} definition<x !note>`,
    ],
  ],
  summaries: [
    ['should be made of a line', 'tldr; a', callout('abstract', '"TL;DR"', 'paragraph("a")')],
    ['should be made of a misspelt line', 'tdlr; a', callout('abstract', '"TL;DR"', 'paragraph("a")')],
    [
      'should be made of a quote',
      '> TL;DR: a *b*\n> c',
      callout('abstract', '"TL;DR"', 'paragraph("a " emphasis("b") break "c")'),
    ],
    ['should need no sign', '> tldr a', callout('abstract', '"TL;DR"', 'paragraph("a")')],
    [
      'should split their paragraph',
      'a\ntldr; b\nc',
      `paragraph("a") ${callout('abstract', '"TL;DR"', 'paragraph("b")')} paragraph("c")`,
    ],
    ['should want the whole word', 'tldrs are short', 'paragraph("tldrs are short")'],
  ],
  tips: [
    [
      'should fill their line',
      'a\n==Exam: b==\nc',
      `paragraph("a") ${callout('exam', '"Exam"', 'paragraph("b")')} paragraph("c")`,
    ],
    [
      'should stand one by one',
      '==Exam: a==\n==Exam oddity: b==',
      `${callout('exam', '"Exam"', 'paragraph("a")')} ${callout('exam', '"Exam oddity"', 'paragraph("b")')}`,
    ],
    [
      'should lose their label through markup',
      '==**Exam:** a `b`==',
      callout('exam', '"Exam"', 'paragraph("a " inlineCode("b"))'),
    ],
    ['should stand in markup', '**==Exam: a==**', callout('exam', '"Exam"', 'paragraph("a")')],
    ['should stay in a sentence', 'a ==Exam: b== c', 'paragraph("a " highlight("Exam: b") " c")'],
    ['should stay in a list', '- ==Exam: a==', 'list(listItem(paragraph(highlight("Exam: a"))))'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %j', (_behaviour, text, expected) => expect(shape(text)).toBe(expected));
});

describe('options', () => {
  it('should join lines in a vault with strict line breaks', () => {
    expect(shape('a\nb', {strictLineBreaks: true})).toBe('paragraph("a" "\\n" "b")');
  });
  it('should turn summaries off', () => expect(shape('tldr; a', {tldr: false})).toBe('paragraph("tldr; a")'));
  it('should take another tip pattern', () => {
    expect(run('==Klausur: a== b ==Exam: c==', {tipPattern: '(klausur):'}).tips.map(({text}) => text)).toEqual(['a']);
  });
  it('should take other callouts for tips', () => {
    expect(run('> [!key] a\n> b', {tipCallouts: ['key']}).tips).toMatchObject([{label: 'Key', text: 'a b'}]);
  });
});

describe('what is a tip', () => {
  const labels = (text: string) => run(text).tips.map(({label}) => label);
  it.each([
    ['==Exam: x==', 'Exam'],
    ['==exam tip: x==', 'exam tip'],
    ['==Exam oddity: x==', 'Exam oddity'],
    ['==EXAM – x==', 'EXAM'],
    ['==Exam—x==', 'Exam'],
    ['==Exam - x==', 'Exam'],
    ['==Exam one two three: x==', 'Exam one two three'],
    ['> [!exam] x', 'Exam'],
  ])('should be %j', (text, label) => expect(labels(text)).toEqual([label]));
  it.each([
    '==Example alias: x==',
    '==Examine: x==',
    '==Not on the exam: x==',
    '==exam-like: x==',
    '==Exam one two three four: x==',
    '`==Exam: x==`',
    '%%==Exam: x==%%',
    '==Exam:==',
  ])('should not be %j', (text) => expect(labels(text)).toEqual([]));
});

describe('ids', () => {
  it('should be unique, and tell headings, tips and blocks apart', () => {
    const {tree, tips, headings} = run(
      '# A\n\n## A\n\n==Exam: a b==\n\n==Exam: a b==\n\n## Exam tip a b\n\nx ^exam-tip-a-b',
    );
    expect(headings.map(({id}) => id)).toEqual(['a', 'a-1', 'exam-tip-a-b']);
    expect(tips.map(({id}) => id)).toEqual(['exam-tip-a-b-2', 'exam-tip-a-b-3']);
    expect(tips.map(({headings: trail}) => trail.map(({id}) => id))).toEqual([
      ['a', 'a-1'],
      ['a', 'a-1'],
    ]);
    expect(outline(tree)).toContain('^exam-tip-a-b');
  });
  it('should come from what shows', () => {
    expect(run('# a [[b|c]] **d** `e` ==f== #g').headings.map(({id, text}) => [id, text])).toEqual([
      ['a-c-d-e-f-g', 'a c d e f #g'],
    ]);
  });
});

describe('the first heading', () => {
  it.each([
    ['text', undefined],
    ['# Own *title*\n\ntext', {text: 'Own title', id: 'own-title', depth: 1, isOnly: true}],
    ['# One\n\n# Two', {text: 'One', id: 'one', depth: 1, isOnly: false}],
    ['## Note\n\n# Two', {text: 'Note', id: 'note', depth: 2, isOnly: false}],
    ['text\n\n# Later', undefined],
  ])('of %j', (text, expected) => {
    expect(run(text).firstHeading).toEqual(expected);
  });
});

describe('problems', () => {
  it.each([
    ['a ==open', 'unclosed-highlight', 1, 3],
    ['x\ny ==open', 'unclosed-highlight', 2, 3],
    ['a\n\nb %%open', 'unclosed-comment', 3, 3],
  ])('of %j', (text, rule, line, column) =>
    expect(run(text).problems).toMatchObject([{rule, line, column, path: 'Folder/Note.md'}]),
  );
  it.each(['a == b', 'x==y', '`==a`', '\\==a', '===> b', '==a=='])('should not be in %j', (text) =>
    expect(run(text).problems).toEqual([]),
  );
});
