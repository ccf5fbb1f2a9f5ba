/** What commands of TeX are in a line of text. */

const PAIRS =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ ' +
  'Phi Φ Psi Ψ Omega Ω times × cdot · div ÷ pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ propto ∝ ' +
  'll ≪ gg ≫ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ iint ∬ sqrt √ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ ' +
  'emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ to → rightarrow → longrightarrow → leftarrow ← ' +
  'leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftrightarrow ⇔ iff ⇔ mapsto ↦ rightleftharpoons ⇌ uparrow ↑ downarrow ↓ hbar ℏ ' +
  'ell ℓ Re ℜ Im ℑ degree ° circ ° prime ′ ldots … dots … cdots ⋯ langle ⟨ rangle ⟩ mid | vert | lvert | rvert | Vert ‖ ' +
  'oplus ⊕ otimes ⊗ perp ⊥ parallel ∥ angle ∠ therefore ∴ because ∵ star ⋆ ast ∗ bullet • aleph ℵ';
const WORDS = PAIRS.split(' ');

/** Command → its sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap((word, at) => (at % 2 === 0 ? [[word, WORDS[at + 1] ?? ''] as const] : [])),
);

/** Commands that leave nothing: sizes, styles, what is drawn around their argument, which stays. */
export const SILENT = new Set(
  (
    'left right middle big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle limits nolimits mathrm mathbf mathit mathsf ' +
    'mathtt mathcal mathbb mathfrak boldsymbol bm operatorname text textbf textit textrm texttt mbox hbox vec hat bar tilde dot ' +
    'ddot overline underline widehat widetilde overbrace underbrace boxed cancel xrightarrow xleftarrow phantom hphantom vphantom nonumber notag ce pu'
  ).split(' '),
);

const FROM = '0123456789+-=()n';
const UP = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const DOWN = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/**
 * @param text - What stands above or below the line.
 * @param sign - `^` or `_`.
 * @returns It in the signs that Unicode has for that; in the line, behind the sign, where it has not all of them.
 */
export function shifted(text: string, sign: '^' | '_'): string {
  const signs = Array.from(sign === '^' ? UP : DOWN);
  const found = Array.from(text.replaceAll('−', '-')).map((char) => signs[FROM.indexOf(char)]);
  if (text !== '' && found.every((char) => char !== undefined)) return found.join('');
  return `${sign}${Array.from(text).length > 1 ? `(${text})` : text}`;
}
