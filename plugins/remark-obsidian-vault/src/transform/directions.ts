/**
 * Each block runs as its first strong letter does, with its bullets, bars, boxes and columns: Arabic and Hebrew from the right,
 * all else from the left. Unicode Standard Annex 9, rule P2; Obsidian writes `dir="auto"` on blocks.
 */
import type {Nodes, Root} from 'mdast';

/** A direction as HTML has it. */
type Direction = 'ltr' | 'rtl';

/** Blocks that have a side where they begin. */
const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'embeddedHeading',
  'list',
  'listItem',
  'blockquote',
  'callout',
  'table',
  'tableCell',
]);

/** What is read by machines, or stands in a language of its own. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set(['html', 'code', 'math', 'inlineMath']);

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\p{Script=Yezidi}]/u;

/**
 * Says the direction of the blocks that do not run as the block around them does; a page runs from the left.
 *
 * @param tree - A resolved note; its blocks are changed in place.
 */
export function directions(tree: Root): void {
  if (!hasRightToLeft(tree)) return;
  const found = new Map<Nodes, Direction | undefined>();
  find(tree, found);
  mark(tree, 'ltr', found);
}

function hasRightToLeft(node: Nodes): boolean {
  if ('value' in node) return !WITHOUT_WORDS.has(node.type) && RIGHT_TO_LEFT.test(node.value);
  return 'children' in node && (node.children as Nodes[]).some(hasRightToLeft);
}

/** The direction of everything that is around a word, by its first. */
function find(node: Nodes, found: Map<Nodes, Direction | undefined>): Direction | undefined {
  if ('value' in node) return WITHOUT_WORDS.has(node.type) ? undefined : directionOf(node.value);
  if (!('children' in node)) return undefined;
  let first: Direction | undefined;
  for (const child of node.children as Nodes[]) {
    const direction = find(child, found);
    first ??= direction;
  }
  if (BLOCKS.has(node.type)) found.set(node, first);
  return first;
}

function directionOf(text: string): Direction | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

function mark(node: Nodes, around: Direction, found: ReadonlyMap<Nodes, Direction | undefined>): void {
  const own = found.get(node) ?? around;
  if (own !== around) node.data = {...node.data, hProperties: {...node.data?.hProperties, dir: own}};
  if ('children' in node) for (const child of node.children as Nodes[]) mark(child, own, found);
}
