/** A tree written as Markdown is the same tree, so that other remark tools can use the syntax. */

import type {Root} from 'mdast';
import {toMarkdown} from 'mdast-util-to-markdown';
import {createParser, syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {outline} from '../outline.js';
import fc from '../property.js';
import {readFixtures} from './fixtures.js';

const parse = createParser();
const {toMarkdown: extensions} = syntaxExtensions();

const INLINE = [
  ...[
    '==a==',
    '==**b** c==',
    '**==d==**',
    '%%e%%',
    '[[f]]',
    '[[f#g|h i]]',
    '![[j.png]]',
    '![[j.png|k|10]]',
    '#l',
    '#m/n-o',
  ],
  ...[
    '$p$',
    '$$q$$',
    '^[r **s** [[t]]]',
    '[^u]',
    '**v**',
    '_w_',
    '~~x~~',
    '`y`',
    '[z](a.md)',
    '![b](c.png)',
    '<kbd>',
    'plain',
  ],
  ...['\\==d==', '\\[[e]]', '\\%%f', '\\#g', '\\$h$', 'i == j', '100% k', '#1', '$5'],
];

const PLACES: readonly ((inline: string) => string)[] = [
  (inline) => inline,
  (inline) => `# ${inline}`,
  (inline) => `- ${inline}\n  - ${inline}`,
  (inline) => `- [ ] ${inline}\n- [?] ${inline}`,
  (inline) => `1. ${inline}`,
  (inline) => `> [!note]- ${inline}\n> ${inline}`,
  (inline) => `| ${inline.replaceAll('|', '\\|')} |\n| - |\n| ${inline.replaceAll('|', '\\|')} |`,
  (inline) => `[^u]: ${inline}`,
  (inline) => `${inline} ^block-id`,
  (inline) => `%%\nhidden\n%%\n\n${inline}`,
  (inline) => `$$\nx\n$$\n\n${inline}`,
];

/** Written and read again. */
function again(tree: Root): string {
  return outline(parse(toMarkdown(tree, {extensions})));
}

describe('a tree', () => {
  it('should be the same when it was written and read again', () => {
    const notes = fc.tuple(
      fc.constantFrom(...PLACES),
      fc.array(fc.constantFrom(...INLINE), {minLength: 1, maxLength: 4}).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(notes, ([place, inline]) => {
        const tree = parse(`${place(inline)}\n\n[^u]: note`);
        expect(again(tree)).toBe(outline(tree));
      }),
      {numRuns: 1000},
    );
  });

  it.each([
    '[x](http://a.b/?c==d)',
    '[x](<a b==c %%d #e ^f>)',
    '![x](a.png "b ==c== %%d #e ^f")',
    '<http://a.b/?c==d%%e>',
    '[x][a==b]\n\n[a==b]: c.md',
  ])('should be written as it stands: %s', (text) => {
    expect(toMarkdown(parse(text), {extensions})).toBe(`${text}\n`);
  });

  it('should escape what would open something in its text', () => {
    const tree: Root = {
      type: 'root',
      children: [{type: 'paragraph', children: [{type: 'text', value: 'a ==b== %%c #d ^[e] ^f'}]}],
    };
    expect(toMarkdown(tree, {extensions})).toBe('a \\==b\\== \\%%c \\#d ^\\[e] \\^f\n');
  });

  const written = readFixtures();
  it.each(written.map(({construct, sentence, note}) => [`${construct}: ${sentence}`, note]))(
    'should be the same for the fixture %s',
    (_, note) => {
      const tree = parse(note);
      expect(again(tree)).toBe(outline(tree));
    },
  );
});
