/** All formulas of a page's tree → what a reader sees. The one place where formulas are drawn. */
import type {Element, ElementContent, Nodes, Parents, Root} from 'hast';
import {toString as textOf} from 'hast-util-to-string';
import type {Point} from '../types.js';
import {DEFINITIONS_CLASS} from './definitions-before.js';
import {type FormulaFault, faultOf} from './formula-fault.js';
import {type FormulaForm, formulaNodes} from './formula-nodes.js';
import {
  createFormulaEngine,
  createNoteFormulas,
  type DrawnFormula,
  type FormulaEngine,
  type NoteFormulas,
} from './note-formulas.js';

/** What is wrong with a formula of a page. */
export interface FormulaDiagnostic extends FormulaFault {
  tex: string;
  /** Where the formula begins in its note. */
  place: Point | undefined;
}

/** What a page's formulas are drawn with. */
export interface FormulaOptions {
  /** What the pages of a site share: the definitions that hold for all, and MathJax once it is loaded. @default its own */
  engine?: FormulaEngine;
  /** As markup a formula takes a third of the room of its elements, and half the time. @default 'elements' */
  form?: FormulaForm;
  /**
   * What is known of the note's own formulas by their places, of which a part of the note shown elsewhere takes them: with their
   * numbers, and with references to what is not in that part. Those that are drawn are added.
   */
  known?: Map<string, DrawnFormula>;
  /**
   * Is told of each formula of the page's own note that cannot be drawn as it is, once. Those of an embedded note are that
   * note's.
   *
   * @param diagnostic - What is wrong.
   */
  report?(diagnostic: FormulaDiagnostic): void;
}

/** What was drawn. */
export interface DrawnFormulas {
  /** Formulas that KaTeX drew: the page needs its style sheet. */
  katex: number;
  /** Formulas that MathJax drew: they need a few rules of the same style sheet. */
  mathjax: number;
  /** Formulas that show their source. */
  undrawn: number;
  /** The ids of equations that others refer to, which a checker of links has to know. */
  ids: string[];
}

/** A formula of the tree. */
interface Formula {
  parent: Parents;
  node: Element;
  tex: string;
  isDisplay: boolean;
  /** Whether the page's own note has it, and not a note that it embeds. */
  isOwn: boolean;
}

/**
 * Draws the formulas of a page, in its order.
 *
 * @param tree - The page: what mdast-util-math makes of formulas (`math-inline`, `math-display`), and `math` fences. Changed in
 * place.
 * @param options - See {@link FormulaOptions}.
 * @returns How many were drawn by whom.
 */
export function drawFormulas(tree: Root, options: FormulaOptions = {}): DrawnFormulas {
  const counts: DrawnFormulas = {katex: 0, mathjax: 0, undrawn: 0, ids: []};
  const found = findFormulas(tree);
  if (found.length === 0) return counts;
  const formulas = createNoteFormulas(options.engine ?? createFormulaEngine());
  const drawings = found.flatMap((formula) => drawFirst(formula, formulas, options.known));
  const ids = new Set<string>();
  const replacements = new Map<Nodes, ElementContent[]>(found.map(({node}) => [node, []]));
  for (const {formula, before, first} of drawings) {
    // All labels are known by now.
    const drawn = first.lacksLabel ? formulas.drawAgain(formula.tex, formula.isDisplay, before) : first;
    const key = keyOf(formula);
    if (key) options.known?.set(key, {...drawn, lacksLabel: false});
    const elements =
      drawn.html === undefined ? [source(formula, drawn)] : formulaNodes(drawn.html, ids, options.form ?? 'elements');
    const [outer] = elements;
    if (outer?.type === 'element' && drawn.definitions?.length) {
      outer.properties.dataDefinitions = drawn.definitions.map(({source: definition}) => definition).join('');
    }
    replacements.set(formula.node, elements);
    counts[drawn.engine ?? 'undrawn']++;
    const diagnostic = diagnosticOf(formula, drawn);
    if (diagnostic && formula.isOwn) options.report?.(diagnostic);
  }
  counts.ids.push(...ids);
  for (const parent of new Set(found.map((formula) => formula.parent))) {
    const children: Nodes[] = parent.children.flatMap((node: Nodes) => replacements.get(node) ?? [node]);
    parent.children = children as never[];
  }
  return counts;
}

/**
 * The same as a rehype plugin.
 *
 * @param options - `preamble`: TeX whose definitions hold for all notes.
 * @returns The transform.
 */
export function rehypeFormulas({preamble}: {preamble?: string | undefined} = {}): (tree: Root) => void {
  const engine = createFormulaEngine(preamble);
  return (tree) => void drawFormulas(tree, {engine});
}

/** Definitions are read, and leave nothing on the page. */
function drawFirst(
  formula: Formula,
  formulas: NoteFormulas,
  known: FormulaOptions['known'],
): {formula: Formula; before: number; first: DrawnFormula}[] {
  if (hasClass(formula.node, DEFINITIONS_CLASS)) {
    formulas.define(formula.tex);
    return [];
  }
  const before = formulas.number;
  const present = known?.get(keyOf(formula) ?? '');
  if (present) {
    formulas.define(formula.tex);
    return [{formula, before, first: present}];
  }
  return [{formula, before, first: formulas.draw(formula.tex, formula.isDisplay)}];
}

/** Of a formula of another note nothing is known: what stands before it here is not what stands before it there. */
function keyOf({node, tex, isDisplay, isOwn}: Formula): string | undefined {
  const place = isOwn ? placeOf(node) : undefined;
  return place && `${place.line}:${place.column} ${isDisplay} ${tex}`;
}

function findFormulas(tree: Root): Formula[] {
  const found: Formula[] = [];
  const visit = (parent: Parents, isOwn: boolean) => {
    for (const node of parent.children) {
      if (!('children' in node)) continue;
      const formula = node.type === 'element' ? formulaOf(node) : undefined;
      if (formula) found.push({...formula, parent, isOwn});
      else visit(node as Parents, isOwn && !hasClass(node, 'markdown-embed'));
    }
  };
  visit(tree, true);
  return found;
}

function formulaOf(node: Element): {node: Element; tex: string; isDisplay: boolean} | undefined {
  const [only] = node.children;
  if (node.tagName === 'pre' && only?.type === 'element' && only.tagName === 'code') {
    return hasClass(only, 'language-math') ? {node, tex: textOf(only), isDisplay: true} : undefined;
  }
  const isDisplay = hasClass(node, 'math-display');
  if (!isDisplay && !hasClass(node, 'math-inline') && !hasClass(node, DEFINITIONS_CLASS)) return undefined;
  return {node, tex: textOf(node), isDisplay};
}

/** The source in the type of the text around, with what is wrong for those who point at it. */
function source({node, tex}: Formula, {refusal}: DrawnFormula): Element {
  return {
    type: 'element',
    tagName: node.tagName === 'pre' ? 'div' : 'span',
    properties: {className: ['katex-error'], ...(refusal && {title: refusal.reason})},
    children: [{type: 'text', value: tex}],
    ...(node.position && {position: node.position}),
  };
}

function diagnosticOf({node, tex}: Formula, drawn: DrawnFormula): FormulaDiagnostic | undefined {
  const fault = faultOf(drawn);
  return fault && {tex, ...fault, place: placeOf(node)};
}

/** As `resolveTree` wrote it down, else as the parser knows it. */
function placeOf(node: Element): Point | undefined {
  const [code] = node.children;
  const written = node.properties.dataPlace ?? (code?.type === 'element' ? code.properties.dataPlace : undefined);
  const [line, column] = `${written ?? ''}`.split(':').map(Number);
  if (line && column) return {line, column};
  const start = node.position?.start;
  return start && {line: start.line, column: start.column};
}

function hasClass(node: Nodes | Parents, name: string): boolean {
  if (node.type !== 'element') return false;
  const {className} = node.properties;
  return Array.isArray(className) && className.includes(name);
}
