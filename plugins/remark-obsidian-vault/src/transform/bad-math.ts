import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {faultOf, formulaProblem} from '../math/formula-fault.js';
import {createNoteFormulas, type DrawnFormula, type FormulaEngine} from '../math/note-formulas.js';
import type {Diagnostic} from '../types.js';

/**
 * Finds formulas that cannot be drawn as they are, by drawing them as the page does.
 *
 * @param tree - A prepared note.
 * @param path - The note.
 * @param engine - What draws.
 * @param isAlone - Whether no other note can bring macros: what a command means is else not known before the page is drawn.
 * @returns A problem for each, where the formula stands.
 */
export function badMath(tree: Root, path: string, engine: FormulaEngine, isAlone = true): Diagnostic[] {
  const formulas = createNoteFormulas(engine);
  const drawings: {node: Nodes & {value: string}; isDisplay: boolean; before: number; drawn: DrawnFormula}[] = [];
  visit(tree, (node) => {
    if (!isFormula(node)) return;
    const before = formulas.number;
    const isDisplay = node.type !== 'inlineMath' || isDisplayClass(node.data?.hProperties?.className);
    drawings.push({node, isDisplay, before, drawn: formulas.draw(node.value, isDisplay)});
  });
  return drawings.flatMap(({node, isDisplay, before, drawn}) => {
    const fault = faultOf(drawn.lacksLabel ? formulas.drawAgain(node.value, isDisplay, before) : drawn);
    return fault && (isAlone || fault.shown === 'source')
      ? [formulaProblem(node.value, fault, path, node.position?.start)]
      : [];
  });
}

function isFormula(node: Nodes): node is Extract<Nodes, {type: 'math' | 'inlineMath' | 'code'}> {
  return node.type === 'math' || node.type === 'inlineMath' || (node.type === 'code' && node.lang === 'math');
}

function isDisplayClass(classes: unknown): boolean {
  return Array.isArray(classes) && classes.includes('math-display');
}
