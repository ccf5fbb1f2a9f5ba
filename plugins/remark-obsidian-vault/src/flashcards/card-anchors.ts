/** The places of flashcards on their note's page. */
import type {Nodes, Parent, RootContent} from 'mdast';
import type {NamedCard} from './card-ids.js';

/** A block that holds no other blocks, and where it stands. */
interface Host {
  node: RootContent;
  parent: Parent;
  /** Its lines in the note. */
  first: number;
  last: number;
}

/** What holds words: a card's place is at the beginning of its line. Of any other block it is in front of it. */
const WITH_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle']);

/** What has no words, and no blocks that have some. */
const BARE: ReadonlySet<string> = new Set(['code', 'math', 'html', 'thematicBreak', 'embed', 'image']);

/**
 * Gives each card a place on its note's page: an empty element with its id, at the beginning of the line that it stands on.
 *
 * @param tree - The note, prepared; changed in place.
 * @param cards - Its cards.
 */
export function cardAnchors(tree: Nodes & Parent, cards: readonly NamedCard[]): void {
  const hosts: Host[] = [];
  collect(tree, hosts);
  const [start] = hosts;
  if (!start) return;
  const byHost = new Map<Host, NamedCard[]>();
  let at = 0;
  for (const card of [...cards].sort((a, b) => a.line - b.line)) {
    while (at + 1 < hosts.length && (hosts[at] as Host).last < card.line) at++;
    const host = hosts[at] ?? start;
    const own = byHost.get(host);
    if (own) own.push(card);
    else byHost.set(host, [card]);
  }
  for (const [host, own] of byHost) place(host, own);
}

function collect(parent: Parent, hosts: Host[]): void {
  for (const node of parent.children) {
    const {start, end} = node.position ?? {};
    const isHost = WITH_WORDS.has(node.type) || BARE.has(node.type);
    if (node.type === 'callout' && start)
      hosts.push({node: node.children[0], parent: node, first: start.line, last: start.line});
    if (isHost && start && end) hosts.push({node, parent, first: start.line, last: end.line});
    else if (!isHost && 'children' in node) collect(node as Parent, hosts);
  }
}

function place({node, parent, first, last}: Host, cards: readonly NamedCard[]): void {
  if (!WITH_WORDS.has(node.type) || !('children' in node)) {
    parent.children.splice(parent.children.indexOf(node), 0, ...cards.map(({id}) => anchor(id)));
    return;
  }
  const waiting = [...cards];
  const words = node.children as RootContent[];
  // The first line of a callout is its title, though the place of the text below says otherwise.
  const isBelowTitle = parent.type === 'calloutContent' && parent.children[0] === node;
  let line = isBelowTitle ? Math.max(first, last - words.filter(({type}) => type === 'break').length) : first;
  const children: RootContent[] = [];
  for (const child of words) {
    if (child.type !== 'break') {
      while (waiting[0] && waiting[0].line <= line) children.push(anchor(waiting.shift()?.id ?? ''));
    }
    children.push(child);
    // The lines of a text are texts with breaks between them, whose place is that of the whole.
    line = child.type === 'break' ? line + 1 : child.type === 'text' ? line : (child.position?.end.line ?? line);
  }
  node.children = [...children, ...waiting.map(({id}) => anchor(id))] as never[];
}

function anchor(id: string): RootContent {
  return {type: 'anchor', children: [], data: {hName: 'span', hProperties: {id, className: ['card-anchor']}}};
}
