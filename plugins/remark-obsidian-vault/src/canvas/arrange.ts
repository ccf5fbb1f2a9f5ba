/**
 * The order in which a canvas is read by those who do not see where its cards stand: a group holds what stands inside it,
 * a card comes after those whose edges lead to it, and else from the top down and from left to right.
 */
import type {Box, CanvasEdge, CanvasItem} from './canvas.js';

/** A card with the cards that stand on it, in reading order. */
export interface Arranged {
  item: CanvasItem;
  children: Arranged[];
}

/** So many groups hold their cards; more are drawn around them all the same. */
const MAX_GROUPS = 100;

/** Cards that differ less than this in height stand in one row. */
const ROW = 50;

/**
 * Arranges the cards of a canvas.
 *
 * @param items - Its cards.
 * @param edges - Its edges.
 * @returns The cards that stand in no group, with those that do below them.
 */
export function arrange(items: readonly CanvasItem[], edges: readonly CanvasEdge[]): Arranged[] {
  const parents = parentsOf(items);
  const before = predecessors(edges, parents);
  const nodes = new Map(items.map((item) => [item, {item, children: []} as Arranged]));
  const top: Arranged[] = [];
  for (const item of inOrder(items.toSorted(byPlace), before)) {
    const parent = parents.get(item);
    const siblings = parent ? (nodes.get(parent) as Arranged).children : top;
    siblings.push(nodes.get(item) as Arranged);
  }
  return top;
}

/** Card → the smallest group around it. */
function parentsOf(items: readonly CanvasItem[]): Map<CanvasItem, CanvasItem> {
  const groups = items
    .filter(({type}) => type === 'group')
    .slice(0, MAX_GROUPS)
    .sort((a, b) => area(a) - area(b));
  const ranks = new Map(groups.map((group, rank) => [group, rank]));
  const parents = new Map<CanvasItem, CanvasItem>();
  for (const item of items) {
    // Of two groups as large as each other, the first stands in the second.
    const start = (ranks.get(item) ?? -1) + 1;
    for (let rank = start; rank < groups.length; rank++) {
      const group = groups[rank] as CanvasItem;
      if (!holds(group, item)) continue;
      parents.set(item, group);
      break;
    }
  }
  return parents;
}

/** Card → the cards beside it that lead to it. An edge between two groups' cards leads from group to group. */
function predecessors(
  edges: readonly CanvasEdge[],
  parents: ReadonlyMap<CanvasItem, CanvasItem>,
): Map<CanvasItem, CanvasItem[]> {
  const before = new Map<CanvasItem, CanvasItem[]>();
  for (const {from, to, fromArrow, toArrow} of edges) {
    if (fromArrow === toArrow) continue;
    const [first, second] = siblings(toArrow ? from : to, toArrow ? to : from, parents);
    if (!first || !second || first === second) continue;
    const known = before.get(second);
    if (known) known.push(first);
    else before.set(second, [first]);
  }
  return before;
}

/** The cards, or the groups around them, that stand in the same group. */
function siblings(
  a: CanvasItem,
  b: CanvasItem,
  parents: ReadonlyMap<CanvasItem, CanvasItem>,
): [CanvasItem?, CanvasItem?] {
  const around = new Map<CanvasItem | undefined, CanvasItem>();
  for (let item: CanvasItem | undefined = a; item; item = parents.get(item)) around.set(parents.get(item), item);
  for (let item: CanvasItem | undefined = b; item; item = parents.get(item)) {
    const other = around.get(parents.get(item));
    if (other) return [other, item];
  }
  return [];
}

/** Depth first from each card to what leads to it, without recursion. A circle is entered at its first card. */
function inOrder(items: readonly CanvasItem[], before: ReadonlyMap<CanvasItem, readonly CanvasItem[]>): CanvasItem[] {
  const order: CanvasItem[] = [];
  const entered = new Set<CanvasItem>();
  const path: {item: CanvasItem; next: number; before: readonly CanvasItem[]}[] = [];
  const enter = (item: CanvasItem) => {
    entered.add(item);
    path.push({item, next: 0, before: before.get(item) ?? []});
  };
  for (const start of items) {
    if (!entered.has(start)) enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.before[step.next++];
      if (next && !entered.has(next)) enter(next);
      else if (!next) {
        order.push(step.item);
        path.pop();
      }
    }
  }
  return order;
}

function byPlace(a: Box, b: Box): number {
  return Math.round(a.y / ROW) - Math.round(b.y / ROW) || a.x - b.x || a.y - b.y;
}

function holds(group: Box, {x, y, width, height}: Box): boolean {
  const isInside = x >= group.x && y >= group.y;
  return isInside && x + width <= group.x + group.width && y + height <= group.y + group.height;
}

function area({width, height}: Box): number {
  return width * height;
}
