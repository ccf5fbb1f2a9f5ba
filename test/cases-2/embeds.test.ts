/** Case 11: an embed shows what it embeds, wherever it stands. */
import {vaultOf} from './vault.js';

const CELLS = `Water moves. ^water

## Rate

It depends on *pressure*.

- one
- two ^list

> [!tip] Title
> Body with $x$.

^box

## More

| a | b |
| - | - |
| 1 | 2 |

^tab

\`\`\`js
code
\`\`\`

^code

$$
y
$$

^math

Noted.[^1] ^noted

[^1]: The note.
`;

const page = (text: string) => vaultOf({'Cells.md': CELLS, 'Note.md': text}).page('Note.md');

describe('an embed in a table cell', () => {
  const found = page(
    '| Topic | Shown |\n| --- | --- |\n| Water | ![[Cells#^water]] |\n| Rate | ![[Cells#Rate]] |\n| Mixed | see ![[Cells#^water]] here |\n| Sized | ![[Cells#^water\\|100]] |\n| Bold | **![[Cells#^water]]** |\n| Noted | ![[Cells#^noted]] |\n| Link | [a ![[Cells#^water]]](https://e.org) |',
  );
  const cells = found.texts('td:nth-child(2)');

  it('should show the block, the section, the block between words', () => {
    expect(cells[0]).toBe('Cells Water moves.');
    expect(cells[1]).toMatch(/^Cells > Rate Rate It depends on pressure\. one two Title Body with/);
    expect(cells[2]).toBe('see Cells Water moves. here');
    expect(cells[3]).toBe('Cells Water moves.');
    expect(found.select('td .markdown-embed p em')).toHaveLength(1);
  });

  it('should bring its footnotes, and stand in bold words', () => {
    expect(cells[4]).toBe('Water moves.');
    expect(cells[5]).toMatch(/^Cells Noted\.\d$/);
    expect(found.text).toContain('The note.');
  });

  it('should be its name in a link', () => {
    expect(cells[6]).toBe('a Cells > ^water');
  });

  it('should show players, cards and pictures', () => {
    const {select} = page('| a |\n| - |\n| ![](https://youtu.be/jNQXAC9IVRw) |');
    expect(select('td > .youtube-embed[data-embed-src]')).toHaveLength(1);
  });

  it('should be cut where it goes round', () => {
    const {page: own} = vaultOf({'A.md': '| a |\n| - |\n| ![[A]] |', 'B.md': 'x **![[B]]** y'});
    expect(own('A.md').problems).toEqual(['3:3 embed-cycle']);
    expect(own('B.md').problems).toEqual(['1:5 embed-cycle']);
    expect(own('B.md').text).toBe('x B y');
  });
});

describe.each([
  ['a list item', '- ![[Cells#^water]]', 'li > .markdown-embed'],
  ['a list item with words', '- see ![[Cells#^water]] here', 'li .markdown-embed'],
  ['a loose list item', '- a\n\n- ![[Cells#^water]]', 'li .markdown-embed'],
  ['an ordered item', '1. ![[Cells#^water]]', 'li .markdown-embed'],
  ['a task', '- [ ] ![[Cells#^water]]', 'li.task-list-item .markdown-embed'],
  ['a nested item', '- a\n  - ![[Cells#^water]]', 'li li .markdown-embed'],
  ['a quote', '> ![[Cells#^water]]', 'blockquote > .markdown-embed'],
  ['a callout', '> [!note] T\n> ![[Cells#^water]]', '.callout-content > .markdown-embed'],
  ['the title of a callout', '> [!note] See ![[Cells#^water]]', '.callout-title-inner > span.inline-embed'],
  ['the title of a fold', '> [!note]- See ![[Cells#^water]]\n> x', 'summary span.inline-embed'],
  ['emphasis', 'a *b ![[Cells#^water]]*', 'p > em > span.inline-embed'],
  ['a highlight', 'a ==b ![[Cells#^water]]==', 'p > mark > span.inline-embed'],
  ['a footnote', 'x[^a]\n\n[^a]: ![[Cells#^water]]', '.footnotes li .markdown-embed'],
  ['an inline footnote', 'x^[![[Cells#^water]]]', '.footnotes li .markdown-embed'],
  [
    'HTML',
    '<figure>\n\n<figcaption>\n\n![[Cells#^water]]\n\n</figcaption>\n\n</figure>',
    'figcaption > .markdown-embed',
  ],
  ['HTML in a sentence', 'x <u>![[Cells#^water]]</u>', '.markdown-embed'],
])('an embed in %s', (_, text, selector) => {
  it('should show what it embeds', () => {
    const found = page(text);
    expect(found.texts(selector)).toEqual([expect.stringMatching(/Water moves\.$/)]);
    expect(found.select('p p, p div')).toEqual([]);
  });
});

describe('blocks in a line', () => {
  const line = (part: string) => page(`**![[Cells${part}]]**`);

  it.each([
    ['#^list', 'two'],
    ['#^box', 'Title Body with'],
    ['#^tab', 'a b 1 2'],
    ['#^code', 'code'],
    ['#Rate', 'Rate It depends on pressure. one two Title Body with'],
  ])('should be their words: %s', (part, words) => {
    expect(line(part).texts('strong > span.inline-embed')[0]).toContain(words);
  });

  it('should keep their markup, and formulas', () => {
    expect(line('#Rate').texts('strong em')).toEqual(['pressure']);
    expect(line('#^math').select('strong .katex')).toHaveLength(1);
    expect(line('#^code').select('strong code')).toHaveLength(1);
    expect(line('#Rate').select('strong div, strong p, strong h2, strong ul')).toEqual([]);
  });
});

it('should be a link in a heading, which is a line of the contents', () => {
  expect(page('## See ![[Cells#^water]]').texts('h2')).toEqual(['See Cells > ^water']);
});
