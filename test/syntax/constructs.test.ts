import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {outline} from '../outline.js';

const parse = createParser();
const shape = (text: string) => outline(parse(text)).slice('root('.length, -1);

const CASES: Record<string, [behaviour: string, text: string, shape: string][]> = {
  highlight: [
    ['should mark text', 'a ==b== c', 'paragraph("a " highlight("b") " c")'],
    [
      'should hold inline Markdown',
      '==**b** [[x]] `c` $y$==',
      'paragraph(highlight(strong("b") " " wikiLink(x|) " " inlineCode("c") " " inlineMath("y")))',
    ],
    ['should stand in inline Markdown', '**==b==**', 'paragraph(strong(highlight("b")))'],
    ['should cross a line end', 'a ==b\nc== d', 'paragraph("a " highlight("b\\nc") " d")'],
    ['should not cross a block', '==a\n\nb==', 'paragraph("==a") paragraph("b==")'],
    ['should want words at its marks', '== x ==', 'paragraph("== x ==")'],
    ['should want something inside', '====', 'paragraph("====")'],
    ['should leave arrows alone', 'a ===> b', 'paragraph("a ===> b")'],
    ['should leave longer rows alone', '# === X ===', 'heading<1>("=== X ===")'],
    ['should be escaped', '\\==x==', 'paragraph("==x==")'],
    ['should mark a and c', '==a==b==c==', 'paragraph(highlight("a") "b" highlight("c"))'],
    ['should hold single signs', '==a = b==', 'paragraph(highlight("a = b"))'],
    ['should hold arrows', '==A ==> B==', 'paragraph(highlight("A ==> B"))'],
    ['should stay as typed where it is not closed', '==open', 'paragraph("==open")'],
    ['should not tear emphasis', '**a ==b** c==', 'paragraph(strong("a ==b") " c==")'],
    ['should not stand in code', '`==x==`', 'paragraph(inlineCode("==x=="))'],
    ['should not stand in math', '$x==y==z$', 'paragraph(inlineMath("x==y==z"))'],
    ['should not end in a link', '==a [[b==c]] d==', 'paragraph(highlight("a " wikiLink(b==c|) " d"))'],
    [
      'should stand in table cells',
      '| a |\n| - |\n| ==b== |',
      'table(tableRow(tableCell("a")) tableRow(tableCell(highlight("b"))))',
    ],
  ],
  comment: [
    ['should vanish from a line', 'x %%c%% y', 'paragraph("x " comment("c") " y")'],
    ['should go over blocks', '%%\nhid\n\n- b\n%%\n\nend', 'comment("\\nhid\\n\\n- b\\n") paragraph("end")'],
    ['should leave what follows on its last line', '%%\na\n%% tail', 'comment("\\na\\n") paragraph("tail")'],
    [
      'should hide the rest of its block where it is not closed',
      'a %%open\nb',
      'paragraph("a " comment<true>("open\\nb"))',
    ],
    ['should not stand in code', '`%%` a %', 'paragraph(inlineCode("%%") " a %")'],
    ['should not stand in a link', '[[x %% y]]', 'paragraph(wikiLink(x %% y|))'],
  ],
  wikilink: [
    ['should have a target and a text', '[[a|b]] [[#h]]', 'paragraph(wikiLink(a|b) " " wikiLink(#h|))'],
    [
      'should bind tighter than emphasis',
      '[[__init__]] [[a*b*c]]',
      'paragraph(wikiLink(__init__|) " " wikiLink(a*b*c|))',
    ],
    [
      'should hold signs',
      "[[C&D]] [[it's]] [[100% done]]",
      'paragraph(wikiLink(C&D|) " " wikiLink(it\'s|) " " wikiLink(100% done|))',
    ],
    [
      'should stand in tables',
      '| l |\n| - |\n| [[S3\\|store]] |',
      'table(tableRow(tableCell("l")) tableRow(tableCell(wikiLink(S3|store))))',
    ],
    ['should want a target', '[[]] [[|x]]', 'paragraph("[[]] [[|x]]")'],
    ['should not cross lines', '[[a\nb]]', 'paragraph("[[a\\nb]]")'],
    ['should not stand in code or behind a backslash', '`[[x]]` \\[[x]]', 'paragraph(inlineCode("[[x]]") " [[x]]")'],
  ],
  embed: [
    ['should have a target', '![[Images/a.png]]', 'paragraph(embed(Images/a.png|null))'],
    ['should keep what follows the bar', '![[a.png|text|100]]', 'paragraph(embed(a.png|text|100))'],
    [
      'should stand in tables',
      '| l |\n| - |\n| ![[a.png\\|100]] |',
      'table(tableRow(tableCell("l")) tableRow(tableCell(embed(a.png|100))))',
    ],
    ['should want a target', '![[]]', 'paragraph("![[]]")'],
  ],
  tag: [
    ['should nest', '#aws/core x', 'paragraph(tag("aws/core") " x")'],
    ['should want something else than digits', '#1984', 'paragraph("#1984")'],
    ['should follow a space', 'a#b (#c)', 'paragraph("a#b (#c)")'],
    ['should hold any script and emoji', '#日本 #☁️/x', 'paragraph(tag("日本") " " tag("☁️/x"))'],
    ['should not be a heading', '# a', 'heading<1>("a")'],
  ],
  'block identifier': [
    ['should end a paragraph', 'para ^id-1', 'paragraph("para " blockId("id-1"))'],
    ['should stand alone', '- a\n\n^list', 'list(listItem(paragraph("a"))) paragraph(blockId("list"))'],
    ['should not be a power', '2^n and ^a b', 'paragraph("2^n and ^a b")'],
  ],
  'inline footnote': [
    [
      'should hold links and brackets',
      'x^[a [[b]] c\\] [d]] e',
      'paragraph("x" inlineFootnote("a " wikiLink(b|) " c] [d]") " e")',
    ],
    ['should be closed', 'x ^[a', 'paragraph("x ^[a")'],
  ],
  task: [
    [
      'should take any character',
      '- [ ] a\n- [x] b\n- [?] c\n- [😀] d',
      'list(listItem<false [ ]>(paragraph("a")) listItem<true [x]>(paragraph("b")) listItem<true [?]>(paragraph("c")) listItem<true [😀]>(paragraph("d")))',
    ],
    ['should stand in ordered lists', '1. [/] a', 'list(listItem<true [/]>(paragraph("a")))'],
    ['should leave links alone', '- [a](b)', 'list(listItem(paragraph(link<b>("a"))))'],
  ],
  math: [
    ['should not take money', 'costs $5 and $10 a month', 'paragraph("costs $5 and $10 a month")'],
    ['should want words at its marks', '$ x$ and $x $', 'paragraph("$ x$ and $x $")'],
    ['should be inline or a block', '$a^2$\n\n$$\nE\n$$', 'paragraph(inlineMath("a^2")) math("E")'],
    ['should be escaped', '\\$3$', 'paragraph("$3$")'],
    ['should stand side by side', '$$a$$$$b$$ c', 'paragraph(inlineMath("a") inlineMath("b") " c")'],
    ['should end before what is no formula', '$$a$$$$ c', 'paragraph(inlineMath("a") "$$ c")'],
    ["should not stand side by side on a block's line", '$$\na\n$$$$b$$', 'math("a") paragraph(inlineMath("b"))'],
    [
      'should open below an item',
      '1. a\n$$\nb\n$$\n2. c',
      'list(listItem(paragraph("a"))) math("b") list(listItem(paragraph("c")))',
    ],
    [
      'should open below a task',
      '- [ ] a\n$$\nb\n$$\nc',
      'list(listItem<false [ ]>(paragraph("a"))) math("b") paragraph("c")',
    ],
    ['should open below a quote', '> a\n$$\nb\n$$\nc', 'blockquote(paragraph("a")) math("b") paragraph("c")'],
    [
      'should open below an item of an item',
      '- a\n  - b\n$$ c\n- d $$\ne',
      'list(listItem(paragraph("a") list(listItem(paragraph("b"))))) math("c\\n- d ") paragraph("e")',
    ],
    [
      'should leave out the indentation of its item',
      '- a:\n\t$$\nx\n$$\nThen $y$',
      'list(listItem(paragraph("a:") math("x"))) paragraph("Then " inlineMath("y"))',
    ],
    [
      'should leave out the indentation of an item that it begins',
      '- $$\\begin{cases}\na\\\\\nb\n\\end{cases}$$\n- c',
      'list(listItem(math("\\\\begin{cases}\\na\\\\\\\\\\nb\\n\\\\end{cases}")) listItem(paragraph("c")))',
    ],
    [
      'should leave out the sign of its quote at its end',
      '> [!note]\n> $$\nx\n$$\na',
      'blockquote(paragraph("[!note]") math("x")) paragraph("a")',
    ],
    [
      'should leave out the sign of its quote',
      '> a\n> $$\nx\n> $$\n> b\n\nc',
      'blockquote(paragraph("a") math("x") paragraph("b")) paragraph("c")',
    ],
    [
      'should not go on lazily without an end',
      '> $$\n> a\nb $c$\n\nd $$\ne\n$$',
      'blockquote(math("a")) paragraph("b " inlineMath("c")) paragraph("d " inlineMath(" e "))',
    ],
    [
      'should not go on lazily over a heading',
      '- $$\n  a\n# b\n$$\nc\n$$',
      'list(listItem(math("a"))) heading<1>("b") math("c")',
    ],
    ['should not stand in code', '`$b` $c$', 'paragraph(inlineCode("$b") " " inlineMath("c"))'],
  ],
  'plain text': [
    [
      'should know no directives and no emoji',
      'arn:aws:s3:::b :smile: 10:30',
      'paragraph("arn:aws:s3:::b :smile: 10:30")',
    ],
    ['should know no containers', '::: note', 'paragraph("::: note")'],
    ['should know no JSX', '{x} a <- b (<=5mins)\nimport x', 'paragraph("{x} a <- b (<=5mins)\\nimport x")'],
    ['should want two tildes', '~a~ ~~b~~', 'paragraph("~a~ " delete("b"))'],
    ['should let a quote go on lazily', '> > a\n> b', 'blockquote(blockquote(paragraph("a\\nb")))'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %j', (_behaviour, text, expected) => expect(shape(text)).toBe(expected));
});

describe('front matter', () => {
  it('should be a node of its own', () => expect(shape('---\na: b\n---\nx')).toBe('yaml("a: b") paragraph("x")'));
  it('should be read behind a byte order mark', () =>
    expect(shape('\uFEFF---\na: b\n---\nx')).toBe('yaml("a: b") paragraph("x")'));
});
