/** Formulas as a reader would write them in a line of text: `E = mc²`, `H₂SO₄`, `a/b`. MathML Core, 3. */
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

/** Signs that Unicode has above and below the line. */
const SHIFTED = '0123456789+-=()n';
const RAISED = Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const LOWERED = Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ');

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

/**
 * @param nodes - Drawn formulas.
 * @returns The text of their MathML.
 */
function drawnText(nodes: readonly Nodes[]): string {
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
      return `${parts[0]}${shifted(parts[1], '_')}`;
    case 'msup':
      return `${parts[0]}${shifted(parts[1], '^')}`;
    case 'msubsup':
      return `${parts[0]}${shifted(parts[1], '_')}${shifted(parts[2], '^')}`;
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

/** Behind its sign where Unicode has not all of it above or below the line; a prime and a degree stand there by themselves. */
function shifted(part: string | undefined, sign: '_' | '^'): string {
  const text = collapse(part ?? '');
  if (text === '∘') return '°';
  if (/^['°]*$/.test(text)) return text;
  const signs = sign === '^' ? RAISED : LOWERED;
  const found = Array.from(text.replaceAll(' ', ''), (char) => signs[SHIFTED.indexOf(char)]);
  if (found.every((char) => char !== undefined)) return found.join('');
  return Array.from(text).length > 1 ? `${sign}(${text})` : `${sign}${text}`;
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
