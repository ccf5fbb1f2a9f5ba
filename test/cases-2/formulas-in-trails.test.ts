/** Case 13: the way to a tip, and the title of a note, say their formulas as a reader would. */
import {pageOf, vaultOf} from './vault.js';

const trail = (text: string, preamble = '') =>
  pageOf(text, {syntax: {preamble}}).metadata.tips.map(({headings}) => headings.map((heading) => heading.text));

describe('a formula in a sentence', () => {
  it('should be readable where the sentence leads to another note, and in the description of its own', () => {
    const {metadata} = pageOf('The mean $\\E[x^2]$ of [[B]] is **$\\frac{a}{b}$**.\n\n$\\newcommand{\\E}{\\mathbb E}$');
    expect(metadata.links.map(({context}) => context)).toEqual(['The mean E[x²] of B is a/b.']);
    expect(metadata.excerpt).toBe('The mean E[x²] of B is a/b.');
  });
});

describe('a formula in a heading', () => {
  it.each([
    ['## Sorting in $O(n \\log n)$', 'Sorting in O(n log n)'],
    ['## $\\alpha$ decay and **$\\frac{a}{b}$**', 'α decay and a/b'],
    ['## $\\ce{H2SO4}$ and `code`', 'H₂SO₄ and code'],
    ['## Costs 5 $ and `$x$`', 'Costs 5 $ and $x$'],
  ])('should be readable in the trail of a tip: %s', (heading, text) => {
    expect(trail(`${heading}\n\n==Exam: a==`)).toEqual([[text]]);
  });

  it('should know the macros of the vault', () => {
    expect(trail('## On $\\R^n$\n\n==Exam: a==', '\\newcommand{\\R}{\\mathbb R}')).toEqual([['On Rⁿ']]);
  });

  it('should know the macros of its note', () => {
    expect(trail('$\\newcommand{\\E}{\\mathbb E}$\n\n## On $\\E^n$\n\n==Exam: a==')).toEqual([['On Eⁿ']]);
  });

  it('should be found by links as it was typed, and leave ids as they were', () => {
    const {page} = vaultOf({
      'A.md': '## $x^2$ and $\\alpha$\n',
      'B.md': '[[A#$x^2$ and $\\alpha$]] [[A#x^2 and \\alpha]]',
    });
    const links = page('B.md').select('a.internal-link');
    expect(links.map(({properties}) => properties.href)).toEqual(['/A.md#x2-and-alpha', '/A.md#x2-and-alpha']);
  });

  it('should be readable where the heading is the title, which the page shows once', () => {
    const {index, page} = vaultOf({'A.md': '# The $\\alpha$ helix\n\nText.'});
    expect(index.notes[0]).toMatchObject({title: 'The α helix', titleId: 'the-alpha-helix'});
    expect(page('A.md').select('h1')).toHaveLength(1);
    const typed = vaultOf({'B.md': '---\ntitle: The \\alpha helix\n---\n# The $\\alpha$ helix'});
    expect(typed.index.notes[0]).toMatchObject({title: 'The \\alpha helix', titleId: 'the-alpha-helix'});
  });
});
