import {problem} from '../messages.js';
import type {Diagnostic, Point} from '../types.js';
import type {DrawnFormula} from './note-formulas.js';

/** What is wrong with a formula. */
export interface FormulaFault {
  /** As the engine says it. */
  reason: string;
  /** The command at fault. */
  command: string | undefined;
  /** What the page shows: the source, or the formula with the command at fault in red or with `???` for a label. */
  shown: 'source' | 'command' | 'label';
}

/**
 * @param drawn - A formula, when all labels of its note are known.
 * @returns What is wrong with it.
 */
export function faultOf({html, refusal, lacksLabel}: DrawnFormula): FormulaFault | undefined {
  if (refusal) {
    const {reason, command} = refusal;
    return {reason, command, shown: html === undefined ? 'source' : 'command'};
  }
  return lacksLabel ? {reason: 'No such label', command: '\\ref', shown: 'label'} : undefined;
}

/**
 * @param tex - A formula.
 * @param fault - What is wrong with it.
 * @param path - Its note.
 * @param place - Where it begins there.
 * @returns The problem to be reported.
 */
export function formulaProblem(tex: string, fault: FormulaFault, path: string, place: Point | undefined): Diagnostic {
  const {reason, command, shown} = fault;
  return problem('bad-math', path, place ?? {line: 1, column: 1}, {source: tex, reason, command, shown});
}
