import type {Node, Nodes, Parent, PhrasingContent, Root, RootContent, Table} from 'mdast';
import type {BlockId, NamedBlock} from '../nodes.js';

/**
 * Moves block identifiers onto the blocks that they name; none of them shows. Obsidian help, Internal links: link to a block.
 *
 * @param tree - A note; changed in place. Named blocks get `data.blockId` and the id `^name`.
 */
export function blockIds(tree: Root): void {
  moveInside(tree, new Set());
}

function moveInside(parent: Parent, taken: Set<string>): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'paragraph' || child.type === 'heading') {
      const id = takeId(child);
      const isAlone = id !== undefined && child.type === 'paragraph' && child.children.length === 0;
      if (isAlone) {
        const block = children.pop();
        if (block) children.push(withId(block, id, taken));
        continue;
      }
      if (id !== undefined) name((isFirstOfItem(parent, child) ? parent : child) as Nodes, id, taken);
    } else if (child.type === 'table') {
      const id = takeLastRow(child);
      if (id !== undefined) name(child, id, taken);
      for (const row of child.children) for (const cell of row.children) showIds(cell);
    } else if ('children' in child) {
      moveInside(child as Parent, taken);
    }
    children.push(child);
  }
  parent.children = children;
}

/** A block with the identifier below it. A second one, as Obsidian writes it where it has not seen the first, names it too. */
function withId(block: RootContent, id: string, taken: Set<string>): RootContent {
  if (taken.has(id)) return block;
  if (block.data?.blockId !== undefined && block.type !== 'heading') {
    const outer: NamedBlock = {type: 'namedBlock', children: [block], data: {hName: 'div'}};
    name(outer, id, taken);
    return outer;
  }
  name(block, id, taken);
  return BARE.has(block.type) ? named(block) : block;
}

/** Blocks that are drawn as something else, and would lose an id. */
const BARE = new Set(['code', 'math', 'html']);

/** A box with the name of the block in it. */
function named(block: RootContent): NamedBlock {
  const {blockId, hProperties, ...data} = block.data ?? {};
  const outer = {...(blockId !== undefined && {blockId}), hName: 'div', ...(hProperties && {hProperties})};
  return {type: 'namedBlock', children: [{...block, data} as RootContent], data: outer};
}

function isFirstOfItem(parent: Parent, child: Node): boolean {
  return (parent as Node).type === 'listItem' && parent.children[0] === child;
}

/** An identifier on the line right below a table is read as its last row: one without a bar. */
function takeLastRow(table: Table): string | undefined {
  const row = table.children.length > 1 ? table.children.at(-1) : undefined;
  const [content] = row?.children[0]?.children ?? [];
  const isAlone = row?.children.length === 1 && row.children[0]?.children.length === 1;
  const isBare = content?.position?.start.offset === row?.position?.start.offset;
  if (content?.type !== 'blockId' || !isAlone || !isBare) return undefined;
  table.children.pop();
  return content.value;
}

/** Takes the identifier off the end of a block, with the space before it. */
function takeId(block: {children: PhrasingContent[]}): string | undefined {
  const last = block.children.at(-1);
  if (last?.type !== 'blockId') return undefined;
  block.children.pop();
  const before = block.children.at(-1);
  if (before?.type === 'text') {
    before.value = before.value.trimEnd();
    if (before.value === '') block.children.pop();
  }
  return last.value;
}

function name(node: Nodes, id: string, taken: Set<string>): void {
  if (taken.has(id)) return;
  taken.add(id);
  node.data = {...node.data, blockId: id};
  if (node.type === 'heading') {
    // The heading keeps the id of its text: this one gets a place of its own inside.
    node.children.unshift({type: 'anchor', children: [], data: {hName: 'span', hProperties: {id: `^${id}`}}});
  } else {
    node.data.hProperties = {...node.data.hProperties, id: `^${id}`};
  }
}

/** A cell is no block: what looks like an identifier there is text. */
function showIds(cell: {children: PhrasingContent[]}): void {
  cell.children = cell.children.map((child) =>
    child.type === 'blockId' ? {type: 'text', value: `^${(child as BlockId).value}`, position: child.position} : child,
  );
}
