/** Case 18: the Markdown of a tip shows the tip as it was; its words keep their spaces. */

import type {RootContent} from 'mdast';
import {createNoteReader, markdownOf, renderHtml, resolveTree} from '../../plugins/remark-obsidian-vault/src/index.js';
import {indexNotes} from '../index-notes.js';
import {readFixtures} from '../language/fixtures.js';

const read = createNoteReader();
const {resolve} = indexNotes({}, ['Note.md']);

function html(nodes: readonly RootContent[]): string {
  const urls = {
    note: (path: string) => `/${path}`,
    attachment: (path: string) => `/${path}`,
    tag: (tag: string) => `/tags/${tag}`,
  };
  const tree = resolveTree({type: 'root', children: [...nodes]}, {from: 'Note.md', resolve, urls});
  return renderHtml(tree.children).replace(/ id="[^"]*"/g, '');
}

const tipsOf = (text: string) => read(text, 'Note.md').metadata.tips;

describe('the Markdown of a tip', () => {
  it.each([
    [
      '==Exam: use `ls -la`, **not** ~~dir~~, and $E_{s} = sE_{i}$==',
      'use `ls -la`, **not** ~~dir~~, and $E_{s} = sE_{i}$',
    ],
    ['> [!exam] Steps\n> 1. first\n> 2. second', 'Steps\n\n1. first\n2. second'],
    ['> [!exam]\n> - a\n>   - b\n> - c', '- a\n  - b\n- c'],
    ['==Exam: see [[Note|that]], [[A#b]] and [x](<a b.md>)==', 'see [[Note|that]], [[A#b]] and [x](<a b.md>)'],
    ['==Exam: _a_ \\* b \\_c\\_ #tag <kbd>K</kbd>==', '*a* \\* b \\_c\\_ #tag <kbd>K</kbd>'],
    ['==Exam: ![[pic.png|100]] and ![t|20](b.png)==', '![[pic.png|100]] and ![t|20](b.png)'],
    [
      '==Exam: see [that][r], ![p|20][r] and [no][x]==\n\n[r]: a%20b.md',
      'see [that](a%20b.md), ![p|20](a%20b.md) and \\[no]\\[x]',
    ],
    ['==Exam: noted[^1] here==\n\n[^1]: x', 'noted here'],
    ['> [!exam]\n> one\n> two  \n> three', 'one\ntwo  \nthree'],
    ['> [!exam]\n> ```js\n> a\n>\n> b\n> ```', '```js\na\n\nb\n```'],
    ['> [!exam]\n> $$\n> x^2\n> $$', '$$\nx^2\n$$'],
    ['> [!exam]\n> - [ ] open\n> - [x] done\n> - [?] odd', '- [ ] open\n- [x] done\n- [?] odd'],
    ['> [!exam]\n> > [!tip|wide]- **In** it\n> > body\n> > - a', '> [!tip|wide]- **In** it\n> body\n>\n> - a'],
    ['> [!exam]\n> > plain quote', '> plain quote'],
    ['> [!exam]\n> | a | b\\|c |\n> | - | -: |\n> | `x` | 2 |', '| a   | b\\|c |\n| --- | ---: |\n| `x` |    2 |'],
  ])('should be that of the note: %s', (text, expected) => {
    expect(tipsOf(text).map(({children}) => markdownOf(children))).toEqual([expected]);
  });

  const tips = readFixtures().flatMap(({construct, sentence, note}) =>
    tipsOf(note).map((tip) => [`${construct}: ${sentence}: ${tip.text}`, tip.children] as const),
  );

  it('should be tried on many tips', () => {
    expect(tips.length).toBeGreaterThan(20);
  });

  it.each(tips)('should show the same when it is pasted: %s', (_, children) => {
    const isInline =
      !html(children).startsWith('<p>') && !/^<(?:div|ul|ol|blockquote|table|pre|h\d)/.test(html(children));
    const pasted = read(markdownOf(children), 'Note.md').tree.children;
    const [first] = pasted;
    const shown =
      isInline && pasted.length === 1 && first && 'children' in first ? (first.children as RootContent[]) : pasted;
    expect(html(shown)).toBe(html(withoutNotes(children)));
  });
});

/** Footnotes stand elsewhere in the note. */
function withoutNotes(nodes: readonly RootContent[]): RootContent[] {
  return nodes
    .filter(({type}) => type !== 'footnoteReference' && type !== 'footnoteDefinition')
    .map((node) =>
      'children' in node ? ({...node, children: withoutNotes(node.children as RootContent[])} as RootContent) : node,
    );
}

/** Without what is none of its looks: what a block's identifier needs, the class of a summary, a break before the way back. */
function looks(nodes: readonly RootContent[]): string {
  const bare = (node: RootContent): RootContent[] =>
    (node.type as string) === 'namedBlock' && 'children' in node
      ? (node.children as RootContent[]).flatMap(bare)
      : [node];
  return html(nodes.flatMap(bare))
    .replaceAll('<span></span>', '')
    .replaceAll(' tldr"', '"')
    .replaceAll('<br>\n <a href="#user-content-fnref', ' <a href="#user-content-fnref')
    .replaceAll(' </p>', '</p>');
}

describe('the Markdown of a note', () => {
  const all = readFixtures().map(({construct, sentence, note}) => [`${construct}: ${sentence}`, note] as const);
  // Of what plugins make their words are kept: see below.
  const isPlugins = ([name]: readonly [string, string]) =>
    name.startsWith('plugins: ') || name.includes('their plugin');
  const notes = all.filter((entry) => !isPlugins(entry));

  it.each(all.filter(isPlugins))('should be written, whatever plugins make of it: %s', (_, note) => {
    expect(() => markdownOf(read(note, 'Note.md').tree.children)).not.toThrow();
  });

  it.each([
    ['a field [due:: soon] here', 'a field [due:: soon] here'],
    ['```tabs\ntab: One\n**text**\n```', 'One\n\n**text**'],
    ['```col\nleft [[x]]\n===\nright\n```', 'left [[x]]\n\nright'],
    ['- [ ] read 📅 2026-01-05', '- [ ] read 2026-01-05'],
    ['```chart\ntype: bar\n```\n\nText', 'Text'],
    ['so `$= dv.x()` it is', 'so `$= dv.x()` it is'],
  ])('should keep the words of %j', (note, expected) => {
    const markdown = markdownOf(read(note, 'Note.md').tree.children)
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    expect(markdown.replace(/📅 /, '')).toBe(expected);
  });

  it.each(notes)('should show the same: %s', (_, note) => {
    const {tree} = read(note, 'Note.md');
    const again = read(markdownOf(tree.children), 'Note.md').tree;
    expect(looks(again.children)).toBe(looks(tree.children));
  });
});

describe('the words of a tip', () => {
  it.each([
    ['==Exam: use `x`, **not** ~~y~~==', 'use x, not y'],
    ['> [!exam] use `x`, **not** ~~y~~', 'use x, not y'],
    ['> [!exam] T\n> ## use `x`, **not** y', 'T use x, not y'],
    ['> [!exam]\n> | use `x`, not **y**s |\n> | - |\n> | H<sub>2</sub>O *a*b |', 'use x, not ys H2O ab'],
    ['> [!exam]\n> > [!tip] use `x`, **n**ot y\n> > b', 'use x, not y b'],
    ['> [!exam]\n> - `a`, b\n> - **c**d', 'a, b cd'],
    ['# ==Exam: use `x`, **not** y==', 'use x, not y'],
    ['| ==Exam: `x`, **n**ot== |\n| - |', 'x, not'],
  ])('should keep their spaces: %s', (text, words) => {
    expect(tipsOf(text)[0]?.text).toBe(words);
  });
});
