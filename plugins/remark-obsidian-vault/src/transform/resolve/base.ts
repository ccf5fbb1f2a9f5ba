import type {RootContent} from 'mdast';
import type {Resolution} from '../../types.js';
import {blockElement, inlineElement, textNodes, uiLabelNodes} from './elements.js';
import type {ResolveNode, Scope} from './scope.js';
import {BASE_TEXT, linkTo} from './targets.js';

/**
 * Shows a base: the view that the embed names, or the first. Where nothing answers queries, or no block may stand, it is a
 * card with a link to the file. Obsidian help, Views: embed a view.
 *
 * @param resolution - The base.
 * @param target - As typed, with the view behind `#`.
 * @param text - What the writer calls it.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what the base shows.
 * @returns The view or the card.
 */
export function resolveBase(
  resolution: Extract<Resolution, {status: 'note'}>,
  target: string,
  text: string | null,
  scope: Scope,
  resolveTree: ResolveNode,
): RootContent[] {
  const {note} = resolution;
  const {queries, report} = scope.page.context;
  const hash = target.indexOf('#');
  const view = hash < 0 ? undefined : target.slice(hash + 1);
  const mayStand = scope.blocks && !scope.inLink && !scope.inHeading;
  const answer = mayStand ? queries?.base(note.path, view, scope.from) : undefined;
  if (!answer) return [baseCard(resolution, text, scope, view)];
  for (const found of answer.problems) report?.(found);
  return [blockElement('div', {className: ['internal-embed', 'bases-embed']}, resolveTree(answer.nodes, scope))];
}

/**
 * Shows all views of the base whose page it is.
 *
 * @param scope - The page.
 * @param resolveTree - Resolves what the base shows.
 * @returns The views; nothing where nothing answers queries.
 */
export function resolveBasePage(scope: Scope, resolveTree: ResolveNode): RootContent[] {
  const {queries, report} = scope.page.context;
  const answer = queries?.base(scope.from, '*');
  for (const found of answer?.problems ?? []) report?.(found);
  return answer ? resolveTree(answer.nodes, scope) : [];
}

/**
 * @param resolution - The base.
 * @param text - What the writer calls it.
 * @param scope - Where it stands.
 * @param view - The view that is meant.
 * @returns A card with a link to the file.
 */
export function baseCard(
  resolution: Extract<Resolution, {status: 'note'}>,
  text: string | null,
  scope: Scope,
  view?: string,
): RootContent {
  const {note} = resolution;
  const name = view === undefined ? note.title : `${note.title} › ${view}`;
  return inlineElement('span', {className: ['internal-embed', 'base-embed']}, [
    ...linkTo(resolution, note.path, textNodes(text || name), scope),
    ...textNodes(' '),
    inlineElement('span', {className: ['base-embed-kind']}, uiLabelNodes('base', BASE_TEXT)),
  ]);
}
