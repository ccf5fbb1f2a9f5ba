import katex from 'katex';
import 'katex/contrib/mhchem';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {problem} from '../messages.js';
import type {Problem} from '../types.js';

/**
 * Finds formulas that KaTeX cannot draw. A page shows their source.
 *
 * @param tree - A prepared note.
 * @param path - The note.
 * @returns A problem for each, where the formula stands.
 */
export function badMath(tree: Root, path: string): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const reason = refusal(node.value, node.type === 'math');
    const {line = 1, column = 1} = node.position?.start ?? {};
    if (reason !== undefined) problems.push(problem('bad-math', path, {line, column}, {source: node.value, reason}));
  });
  return problems;
}

function refusal(source: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(source, {displayMode, output: 'mathml', strict: 'ignore', throwOnError: true});
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^KaTeX parse error: /, '').replace(/[\u0332\n]/g, '');
  }
}
