import {formulaText} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/formula-text';

test.each([
  ['E = mc^2', 'E = mc²'],
  ['\\ce{H2SO4}', 'H₂SO₄'],
  ['\\ce{KMnO4}', 'KMnO₄'],
  ['\\ce{Ca(OH)2 + 2 H+ -> Ca^2+ + 2 H2O}', 'Ca(OH)₂ + 2 H⁺ → Ca²⁺ + 2 H₂O'],
  ['\\ce{N2 + 3H2 <=> 2NH3}', 'N₂ + 3H₂ ⇌ 2NH₃'],
  ['C_6H_{12}O_6', 'C₆H₁₂O₆'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['\\frac12', '1/2'],
  ['\\sqrt{x^2+1}, \\sqrt[3]{x}', '√(x²+1), ³√x'],
  ['e^{i\\pi}', 'e^(iπ)'],
  ['x_i^2', 'x_i²'],
  ['10^{-3}', '10⁻³'],
  ['90^\\circ', '90°'],
  ['\\alpha\\beta \\le \\infty', 'αβ ≤ ∞'],
  ['\\sin x + \\log_2 n', 'sin x + log ₂ n'],
  ['\\text{rate} = \\mathrm{d}x', 'rate = dx'],
  ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', 'a b c d'],
  ['\\left( x \\right)', '( x )'],
  ['a\\,b\\quad c~d', 'a b c d'],
  ['50\\% \\{x\\}', '50% {x}'],
  ['x}y{z', 'xyz'],
  ['\\label{eq:1} y', 'y'],
  ['', ''],
])('writes %s as %s', (tex, text) => {
  expect(formulaText(tex)).toBe(text);
});

test('reads what is nested deep, and what never ends', () => {
  for (const part of ['{', '^', '\\sqrt', '\\frac', '\\ce{']) {
    expect(formulaText(`${part.repeat(5_000)}x`).length).toBeLessThan(50_000);
  }
  expect(formulaText('\\sqrt[')).toBe('√');
  expect(formulaText('\\frac')).toBe('/');
});
