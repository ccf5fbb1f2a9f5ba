import type {RootContent} from 'mdast';
import {isEmbedded, type Scope} from './scope.js';

/**
 * Notes on a formula where it stands: positions do not survive the HTML parser, and what is wrong is known when it is drawn.
 *
 * @param node - A formula, or a fence that is one.
 * @param scope - Where it stands.
 * @returns A copy with the place in `data-place`, which leaves the page when the formula is drawn. A formula of another note
 * is reported there.
 */
export function withPlace<T extends RootContent>(node: T, scope: Scope): T {
  const start = node.position?.start;
  if (!start || isEmbedded(scope)) return node;
  const hProperties = {...node.data?.hProperties, dataPlace: `${start.line}:${start.column}`};
  return {...node, data: {...node.data, hProperties}};
}
