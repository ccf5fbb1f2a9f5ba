import type {Nodes, Parent, Root} from 'mdast';
import type {Point} from '../types.js';

/** Blocks that go when all that they held was a comment. */
const VANISHING = new Set([
  'paragraph',
  'listItem',
  'list',
  'blockquote',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'highlight',
]);

interface State {
  /** Inside a comment that was opened in one block and not closed there. */
  isHidden: boolean;
  unclosed?: Point;
}

/**
 * Takes comments out, with the blocks that they leave empty. A comment without an end hides what follows. Obsidian help, Basic formatting syntax: comments.
 *
 * @param tree - A note; changed in place.
 * @returns Where a comment begins that is never closed.
 */
export function removeComments(tree: Root): Point | undefined {
  const state: State = {isHidden: false};
  strip(tree, state);
  return state.isHidden ? state.unclosed : undefined;
}

/** @returns Whether anything was taken out. */
function strip(parent: Parent, state: State): boolean {
  const before = parent.children.length;
  let changed = false;
  parent.children = parent.children.filter((child) => {
    if (child.type === 'comment') {
      const {unclosed, position} = child;
      state.isHidden = !state.isHidden && unclosed === true;
      if (state.isHidden && position) state.unclosed = position.start;
      return false;
    }
    const wasHidden = state.isHidden;
    if (!('children' in child)) return !wasHidden;
    const stripped = strip(child as Parent, state);
    changed ||= stripped;
    return !(wasHidden || stripped) || !isEmpty(child);
  });
  return changed || parent.children.length !== before;
}

function isEmpty(node: Nodes): boolean {
  if (!('children' in node) || (!VANISHING.has(node.type) && node.children.length > 0)) return false;
  return (node.children as Nodes[]).every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}
