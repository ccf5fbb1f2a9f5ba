import {toMarkdown} from 'mdast-util-to-markdown';
import {createParser, syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {outline} from '../outline.js';
import fc from '../property.js';

const parse = createParser();
const {toMarkdown: extensions} = syntaxExtensions();

/** Words and the signs that mean something. */
const pieces = fc.array(
  fc.constantFrom(
    'a',
    'b c',
    ' ',
    '\n',
    '\n\n',
    '==',
    '=',
    '%%',
    '[[',
    ']]',
    '|',
    '![[',
    '^[',
    ']',
    '^id',
    '#t',
    '$',
    '$$',
    '`',
    '**',
    '_',
    '> ',
    '- ',
    '- [?] ',
    '\\',
    '<b>',
    '\t',
  ),
  {maxLength: 30},
);

describe('any text', () => {
  it('should parse', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => parse(text).type === 'root'),
      {numRuns: 300},
    );
    fc.assert(
      fc.property(pieces, (parts) => parse(parts.join('')).type === 'root'),
      {numRuns: 700},
    );
  });

  it('should parse alike twice', () => {
    fc.assert(
      fc.property(pieces, (parts) => expect(parse(parts.join(''))).toEqual(parse(parts.join('')))),
      {numRuns: 200},
    );
  });

  it('should lose no word outside comments', () => {
    const words = fc.array(
      fc.tuple(fc.constantFrom('==', '[[', '**', '^[', '$', '> ', '`', '\n'), fc.stringMatching(/^[a-z]{5}$/)),
      {maxLength: 12},
    );
    fc.assert(
      fc.property(words, (list) => {
        const shown = outline(parse(list.map(([sign, word]) => sign + word).join('')));
        for (const [, word] of list) expect(shown).toContain(word);
      }),
      {numRuns: 300},
    );
  });
});

describe('a serialized tree', () => {
  it.each([
    'a ==b **c**== d',
    'x %%c%% y',
    '%%\nhid\n%%\n\nend',
    '[[a|b]] and [[#h]]',
    '![[a.png|text|100]]',
    '#aws/core here',
    'para ^id',
    'x^[note [[a]]] y',
    '- [ ] a\n- [?] b\n- [x] c',
    '$a$ and $$b$$',
    '| a |\n| - |\n| [[S3\\|store]] ![[p.png\\|100]] ==x== |',
  ])('should parse to the same tree: %j', (text) => {
    const tree = parse(text);
    expect(outline(parse(toMarkdown(tree, {extensions})))).toBe(outline(tree));
  });

  it.each(['\\==x==', '\\[[x]]', '\\%%x', '\\#tag', 'x \\^id', 'x\\^[y]'])(
    'should keep plain text plain: %j',
    (text) => {
      const tree = parse(text);
      expect(outline(parse(toMarkdown(tree, {extensions})))).toBe(outline(tree));
    },
  );
});
