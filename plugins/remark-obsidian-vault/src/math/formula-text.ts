/** Formulas as a reader would type them into a search box: `mc2`, `H2SO4`, `x1`. MathML Core, 3. */
import type {Element, ElementContent, Nodes} from 'hast';
import {formulaElements} from './markup.js';
import {createFormulaEngine, createNoteFormulas, type FormulaEngine} from './note-formulas.js';

/** Signs that a keyboard has another for. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['∗', '*'],
  ['′', "'"],
  ['″', "''"],
  ['∣', '|'],
  ['⋅', '·'],
]);

/** What shows nothing, or is not read. */
const SKIPPED = new Set(['annotation', 'mphantom', 'mspace']);

/** Signs between words: relations, sums, arrows. */
const BETWEEN = /^[\p{Sm}\p{So}\-*/·]+$/u;

/** Sums and the like, which have their limits above and below. */
const STACKED = new Set(['munder', 'mover', 'munderover']);

/**
 * @param tex - A formula, with macros of its own at most.
 * @param engine - What draws. @default one that knows no macros
 * @returns Its text; the source where it cannot be drawn.
 */
export function formulaText(tex: string, engine: FormulaEngine = createFormulaEngine()): string {
  const {html} = createNoteFormulas(engine).draw(tex, true);
  return html === undefined ? collapse(tex) : drawnText(formulaElements(html, new Set()));
}

/** Greek letters by the names of their commands, without `var`. */
const LETTERS = new Set(
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi
  omega`.split(/\s+/),
);

/**
 * @param tex - A formula.
 * @returns The names of its Greek letters, each once: who has no such keys searches for `alpha`.
 */
export function letterNames(tex: string): string[] {
  const names = Array.from(tex.matchAll(/\\(?:var)?([A-Za-z]+)/g), ([, name = '']) => name.toLowerCase());
  return [...new Set(names.filter((name) => LETTERS.has(name)))];
}

/**
 * @param nodes - Drawn formulas.
 * @returns The text of their MathML.
 */
export function drawnText(nodes: readonly Nodes[]): string {
  return nodes.map(findText).join(' ').trim();
}

function findText(node: Nodes): string {
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && node.tagName === 'math') return collapse(textOf(node));
  return drawnText(node.children);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || SKIPPED.has(node.tagName)) return '';
  const parts = node.children.map(textOf);
  switch (node.tagName) {
    case 'mo':
      return operatorText(parts.join(''));
    case 'mi':
    case 'mn':
      // `sin x`, but `mc`.
      return parts.join('').length > 1 && node.tagName === 'mi' ? ` ${parts.join('')} ` : parts.join('');
    case 'msub':
    case 'msup':
    case 'msubsup':
      return [parts[0], ...parts.slice(1).map((part) => part.replaceAll(' ', ''))].join('');
    case 'mfrac':
      return parts.map(grouped).join('/');
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `√${grouped(parts[0] ?? '')}`;
    case 'mtd':
    case 'mtr':
      return `${parts.join('')} `;
    default:
      return STACKED.has(node.tagName) ? stackedText(node, parts) : parts.join('');
  }
}

/** An accent is not typed; a limit is a word. */
function stackedText({properties, children}: Element, parts: readonly string[]): string {
  const [, over] = children;
  const isAccent =
    properties.accent === 'true' ||
    (over?.type === 'element' && over.tagName === 'mo' && over.properties.stretchy !== undefined);
  return isAccent ? (parts[0] ?? '') : ` ${parts.join(' ')} `;
}

function operatorText(text: string): string {
  const typed = Array.from(text, (sign) => TYPED.get(sign) ?? sign).join('');
  if (BETWEEN.test(typed)) return ` ${typed} `;
  return typed.length > 1 ? ` ${typed} ` : typed;
}

/** A part of several words stays one. */
function grouped(text: string): string {
  const collapsed = collapse(text);
  return collapsed.includes(' ') ? `(${collapsed})` : collapsed;
}

/** Without signs that nobody sees. */
function collapse(text: string): string {
  return text
    .replace(/[\u200A-\u200D\u2060-\u2064\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[)\]}])/g, '')
    .trim();
}
