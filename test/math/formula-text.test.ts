import {formulaText} from '../../plugins/remark-obsidian-vault/src/math/formula-text.js';

describe('the text of a formula', () => {
  it.each([
    ['E = mc^2', 'E = mc²'],
    ['\\ce{H2SO4}', 'H₂SO₄'],
    ['\\ce{SO4^2- + Ba^2+ -> BaSO4 v}', 'SO₄²⁻ + Ba²⁺ → BaSO₄ ↓'],
    ['x_1 + x_{10}', 'x₁ + x₁₀'],
    ['\\frac{a}{b+c}', 'a/(b + c)'],
    ['\\sqrt{x}', '√x'],
    ['\\sin x', 'sin x'],
    ['\\vec{F} = m\\hat{a}', 'F = ma'],
    ['\\alpha\\to\\beta', 'α → β'],
    ['\\sum_{i=1}^n i', '∑ i = 1 n i'],
    ['\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}', '(1 0 0 1)'],
    ['f(x) = \\text{if } x', 'f(x) = if x'],
    ['10^{-3} + x^{n + 1}', '10⁻³ + xⁿ⁺¹'],
    ['\\pu{5 kg}', '5 kg'],
    ['\\mbox{a} = x_1', 'a = x₁'],
    ['\\mathbb{R}^n', 'Rⁿ'],
    ['x\\phantom{yz}', 'x'],
    ['a - b', 'a - b'],
    ['x_i^2 + e^{i\\pi t} + a_{max}', 'x_i² + e^(iπt) + a_(max)'],
    ["f'(x) = 90^\\circ", "f'(x) = 90°"],
    ['\\frac{a', '\\frac{a'],
  ])('should be what a reader would write: %s', (tex, text) => expect(formulaText(tex)).toBe(text));
});
