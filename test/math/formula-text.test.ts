import {formulaText, letterNames} from '../../plugins/remark-obsidian-vault/src/math/formula-text.js';

describe('the text of a formula', () => {
  it.each([
    ['E = mc^2', 'E = mc2'],
    ['\\ce{H2SO4}', 'H2SO4'],
    ['\\ce{SO4^2- + Ba^2+ -> BaSO4 v}', 'SO42- + Ba2+ → BaSO4 ↓'],
    ['x_1 + x_{10}', 'x1 + x10'],
    ['\\frac{a}{b+c}', 'a/(b + c)'],
    ['\\sqrt{x}', '√x'],
    ['\\sin x', 'sin x'],
    ['\\vec{F} = m\\hat{a}', 'F = ma'],
    ['\\alpha\\to\\beta', 'α → β'],
    ['\\sum_{i=1}^n i', '∑ i = 1 n i'],
    ['\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}', '(1 0 0 1)'],
    ['f(x) = \\text{if } x', 'f(x) = if x'],
    ['10^{-3} + x^{n + 1}', '10-3 + xn+1'],
    ['\\pu{5 kg}', '5 kg'],
    ['\\mbox{a} = x_1', 'a = x1'],
    ['\\mathbb{R}^n', 'Rn'],
    ['x\\phantom{yz}', 'x'],
    ['a - b', 'a - b'],
    ['\\frac{a', '\\frac{a'],
  ])('should be what a reader would type: %s', (tex, text) => expect(formulaText(tex)).toBe(text));

  it('should have the names of its letters beside it', () =>
    expect(letterNames('\\alpha\\beta_\\varphi \\Omega \\alpha \\sin')).toEqual(['alpha', 'beta', 'phi', 'omega']));
});
